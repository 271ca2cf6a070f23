package candour.concern;

import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import candour.review.LaterReview;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the record whether the person was told what is shared; who was not told comes back (R10.2, R10.3, G2). */
@Component
class TellThePersonFiling implements Filing {

    static final String TOLD = "person-told";

    private final CaseEntryRepository entries;
    private final LaterReview later;

    TellThePersonFiling(CaseEntryRepository entries, LaterReview later) {
        this.entries = entries;
        this.later = later;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.TELL_THE_PERSON;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        boolean told = sent.answers().is("toldNow", "yes");
        String kind = told ? TOLD : "person-not-told";
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of());
        if (!told) {
            later.ofWhoWasNotTold(sent.reference(), sent.facts().get(Fact.HARM.name()));
        }
        return Map.of();
    }
}
