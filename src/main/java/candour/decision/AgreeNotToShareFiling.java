package candour.decision;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files the manager's answer; a manager who shares has the case in hand from then on (R5.3). */
@Component
class AgreeNotToShareFiling implements Filing {

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;

    AgreeNotToShareFiling(CaseFileRepository cases, CaseEntryRepository entries) {
        this.cases = cases;
        this.entries = entries;
    }

    @Override
    public String form() {
        return DecisionProcess.Step.AGREE_NOT_TO_SHARE;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String answer = sent.answers().text("managerAnswer");
        entries.append(
                sent.reference(), sent.id(), sent.user(), "manager-on-not-sharing", Map.of("managerAnswer", answer));
        if (!"share".equals(answer)) {
            return Map.of();
        }
        cases.handOver(sent.reference(), sent.user());
        // a confirmation that began before the model handed the case over says it in this way alone
        return Map.of(Fact.PRACTITIONER.name(), sent.user());
    }
}
