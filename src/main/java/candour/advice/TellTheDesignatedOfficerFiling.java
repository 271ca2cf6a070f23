package candour.advice;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.OwnCase;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps whether the officer heard it from somebody on whom that is no check, as it was when they rang: the case may come to them
 * later, or leave them (R5.1, R5.3).
 */
@Component
class TellTheDesignatedOfficerFiling implements Filing {

    private final CaseEntryRepository entries;
    private final OwnCase ownCase;

    TellTheDesignatedOfficerFiling(CaseEntryRepository entries, OwnCase ownCase) {
        this.entries = entries;
        this.ownCase = ownCase;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String by = ownCase.isNoCheckOn(sent.user(), sent.reference()) ? CaseEntry.SECOND_PERSON : "first-person";
        entries.append(sent.reference(), sent.id(), sent.user(), CaseEntry.OFFICER_TOLD, Map.of("by", by));
        return Map.of();
    }
}
