package candour.earlier;

import candour.casefile.CaseFileRepository;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the safeguarding lead the cases to look at, by number, day and outcome: their pages show the rest. */
@Component
class LinkEarlierCasesPrefill implements Prefill {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseFileRepository cases;
    private final OthersRead others;

    LinkEarlierCasesPrefill(
            EarlierConcerns earlier, WhoMayKnow whoMayKnow, CaseFileRepository cases, OthersRead others) {
        this.others = others;
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.cases = cases;
    }

    @Override
    public String form() {
        return EarlierProcess.LINK_EARLIER_CASES;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String practitioner = cases.get(opened.reference()).practitioner();
        List<EarlierCase> asked = earlier.unknownTo(opened.reference(), whoMayKnow.of(practitioner));
        others.note(asked, opened);
        return Map.of(
                "earlierCaseOptions",
                asked.stream()
                        .map(other -> new Option(
                                "%s, %s: %s".formatted(other.reference(), other.inWords(), other.whyInWords()),
                                other.reference()))
                        .toList());
    }
}
