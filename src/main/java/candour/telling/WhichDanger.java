package candour.telling;

import candour.casefile.CaseFileRepository;
import candour.submission.BritishDate;
import candour.submission.Prefill.Opened;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which of several dangers a step is about, so that nobody answers for one of them and means another (R5.2). */
@Component
class WhichDanger {

    private final CaseFileRepository cases;

    WhichDanger(CaseFileRepository cases) {
        this.cases = cases;
    }

    /**
     * When it was reported, in words; empty where the case knows of one danger alone.
     *
     * @param matter the process in which they are told
     */
    Optional<String> reported(Opened opened, String matter) {
        long dangers = cases.roots(opened.reference()).stream()
                .filter(root -> root.processKey().equals(matter))
                .count();
        return Optional.ofNullable(opened.facts().get(Telling.REPORTED_AT.name()))
                .filter(at -> dangers > 1)
                .map(at -> BritishDate.of(Instant.parse(at)));
    }
}
