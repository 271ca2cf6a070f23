package candour.telling;

import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends what the safeguarding lead said to not telling (R5.2). */
@Component
class AgreeNotToTellFiling implements Filing {

    static final String KIND = "lead-on-not-telling";

    private final CaseEntryRepository entries;

    AgreeNotToTellFiling(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public String form() {
        return Telling.AGREE_NOT_TO_TELL;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(
                sent.reference(),
                sent.id(),
                sent.user(),
                KIND,
                Map.of(
                        Telling.MATTER.name(), sent.facts().get(Telling.MATTER.name()),
                        "leadAgrees", sent.answers().text("leadAgrees")));
        return Map.of();
    }
}
