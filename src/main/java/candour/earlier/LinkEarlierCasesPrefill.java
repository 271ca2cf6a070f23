package candour.earlier;

import candour.engine.Fact;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the safeguarding lead the cases to look at, by number, day and outcome: their pages show the rest. */
@Component
class LinkEarlierCasesPrefill implements Prefill {

    private final EarlierConcerns earlier;
    private final OthersRead others;

    LinkEarlierCasesPrefill(EarlierConcerns earlier, OthersRead others) {
        this.earlier = earlier;
        this.others = others;
    }

    @Override
    public String form() {
        return EarlierProcess.LINK_EARLIER_CASES;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        List<EarlierCase> asked = earlier.asked(opened.reference(), opened.facts().get(Fact.LATER_CASE.name()));
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
