package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the record what the second look came to (R11.1, R11.7). */
@Component
class LookASecondTimeFiling implements Filing {

    private final CaseEntryRepository entries;

    LookASecondTimeFiling(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public String form() {
        return SharingProcess.Step.LOOK_A_SECOND_TIME;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String answer = sent.answers().text("secondLook");
        entries.append(sent.reference(), sent.id(), sent.user(), "second-look", Map.of("secondLook", answer));
        return Map.of();
    }
}
