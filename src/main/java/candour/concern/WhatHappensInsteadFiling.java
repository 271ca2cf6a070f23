package candour.concern;

import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the record what is done for the child instead of sharing (R7.5, R11.7). */
@Component
class WhatHappensInsteadFiling implements Filing {

    private final CaseEntryRepository entries;

    WhatHappensInsteadFiling(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.WHAT_HAPPENS_INSTEAD;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String reviewOn = sent.answers().text("reviewOn");
        entries.append(sent.reference(), sent.id(), sent.user(), "what-happens-instead", Map.of("reviewOn", reviewOn));
        return Map.of();
    }
}
