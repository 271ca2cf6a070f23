package candour.earlier;

import candour.casefile.CaseFileRepository;
import candour.engine.Fact;
import candour.submission.Sent.EngineFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The other cases that one step asks the safeguarding lead about: the earlier ones that the practitioner may not know of, or, in
 * a case about a colleague, the one later case for which it was found (R11.3, R11.8).
 */
@Component
class WhatIsAsked {

    private final EarlierConcerns earlier;
    private final WhoMayKnow whoMayKnow;
    private final CaseFileRepository cases;

    WhatIsAsked(EarlierConcerns earlier, WhoMayKnow whoMayKnow, CaseFileRepository cases) {
        this.earlier = earlier;
        this.whoMayKnow = whoMayKnow;
        this.cases = cases;
    }

    List<EarlierCase> of(String reference, EngineFacts facts) {
        return of(reference, facts.get(Fact.LATER_CASE.name()));
    }

    /** @param laterCase the later case, empty or null where it asks about earlier ones */
    List<EarlierCase> of(String reference, String laterCase) {
        return laterCase == null || laterCase.equals(EarlierProcess.NO_CASE)
                ? earlier.unknownTo(reference, whoMayKnow.of(cases.get(reference).practitioner()))
                : earlier.later(reference, laterCase);
    }
}
