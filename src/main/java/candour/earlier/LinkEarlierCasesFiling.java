package candour.earlier;

import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatchRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files which of the cases the safeguarding lead holds to be about the same child; the cases stay two (R11.3, F17). */
@Component
class LinkEarlierCasesFiling implements Filing {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseFileRepository cases;
    private final CaseMatchRepository matches;

    LinkEarlierCasesFiling(
            EarlierConcerns earlier, WhoMayKnow whoMayKnow, CaseFileRepository cases, CaseMatchRepository matches) {
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.cases = cases;
        this.matches = matches;
    }

    @Override
    public String form() {
        return EarlierProcess.LINK_EARLIER_CASES;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        List<String> same = sent.answers().choices("sameChild");
        String practitioner = cases.get(sent.reference()).practitioner();
        for (EarlierCase asked : earlier.unknownTo(sent.reference(), whoMayKnow.of(practitioner))) {
            matches.answer(sent.reference(), asked.reference(), sent.id(), same.contains(asked.reference()));
        }
        return Map.of();
    }
}
