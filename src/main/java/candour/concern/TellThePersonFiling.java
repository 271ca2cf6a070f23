package candour.concern;

import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Appends to the record whether the person was told what is shared (R10.2, G2). */
@Component
class TellThePersonFiling implements Filing {

    private final CaseEntryRepository entries;

    TellThePersonFiling(CaseEntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.TELL_THE_PERSON;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String kind = sent.answers().is("toldNow", "yes") ? "person-told" : "person-not-told";
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of());
        return Map.of();
    }
}
