package candour.concern;

import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import candour.review.LaterReview;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the record what is done for the child instead of sharing, which comes back on the day that was named (R7.5, R11.7). */
@Component
class WhatHappensInsteadFiling implements Filing {

    private final CaseEntryRepository entries;
    private final LaterReview later;

    WhatHappensInsteadFiling(CaseEntryRepository entries, LaterReview later) {
        this.entries = entries;
        this.later = later;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.WHAT_HAPPENS_INSTEAD;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String reviewOn = sent.answers().text("reviewOn");
        entries.append(sent.reference(), sent.id(), sent.user(), "what-happens-instead", Map.of("reviewOn", reviewOn));
        later.ofWhatWasDeclined(
                sent.reference(), sent.facts().get(Fact.HARM.name()), sent.answers().date("reviewOn"));
        return Map.of();
    }
}
