package candour.lead;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files what the lead decided; a lead who takes the case over has it in hand from then on. */
@Component
class DecideAsLeadFiling implements Filing {

    private final CaseFileRepository cases;
    private final CaseEntryRepository entries;

    DecideAsLeadFiling(CaseFileRepository cases, CaseEntryRepository entries) {
        this.cases = cases;
        this.entries = entries;
    }

    @Override
    public String form() {
        return LeadDecides.DECIDE_AS_LEAD;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String decision = sent.answers().text("leadDecision");
        entries.append(sent.reference(), sent.id(), sent.user(), "lead-decided", Map.of("leadDecision", decision));
        if ("take-over".equals(decision)) {
            cases.handOver(sent.reference(), sent.user());
        }
        return Map.of();
    }
}
