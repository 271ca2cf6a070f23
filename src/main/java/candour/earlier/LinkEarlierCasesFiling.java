package candour.earlier;

import candour.casefile.CaseMatchRepository;
import candour.engine.Fact;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files which of the cases the safeguarding lead holds to be about the same child; the cases stay two (R11.3, F17). */
@Component
class LinkEarlierCasesFiling implements Filing {

    private final EarlierConcerns earlier;
    private final CaseMatchRepository matches;

    LinkEarlierCasesFiling(EarlierConcerns earlier, CaseMatchRepository matches) {
        this.earlier = earlier;
        this.matches = matches;
    }

    @Override
    public String form() {
        return EarlierProcess.LINK_EARLIER_CASES;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        List<String> same = sent.answers().choices("sameChild");
        for (EarlierCase asked : earlier.asked(sent.reference(), sent.facts().get(Fact.LATER_CASE.name()))) {
            matches.answer(sent.reference(), asked.reference(), sent.id(), same.contains(asked.reference()));
        }
        return Map.of();
    }
}
