package candour.advice;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.engine.Fact;
import candour.submission.Filing;
import candour.submission.OwnCase;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps whether the officer heard it from somebody on whom that is no check, as it was when they rang: the case may come to them
 * later, or leave them. Where it is one, and another could tell it, that one is asked too (R5.1, R5.3).
 */
@Component
class TellTheDesignatedOfficerFiling implements Filing {

    private final CaseEntryRepository entries;
    private final OwnCase ownCase;
    private final AboutAColleague aboutAColleague;

    TellTheDesignatedOfficerFiling(CaseEntryRepository entries, OwnCase ownCase, AboutAColleague aboutAColleague) {
        this.entries = entries;
        this.ownCase = ownCase;
        this.aboutAColleague = aboutAColleague;
    }

    @Override
    public String form() {
        return AdviceProcess.TELL_THE_DESIGNATED_OFFICER;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        boolean settles = ownCase.settlesIt(sent.user(), sent.reference());
        entries.append(
                sent.reference(),
                sent.id(),
                sent.user(),
                CaseEntry.OFFICER_TOLD,
                Map.of("by", settles ? CaseEntry.SETTLES : "whoever-is-checked"));
        if (!settles) {
            aboutAColleague.hasItToldByAnother(sent.reference(), sent.facts().get(Fact.HARM.name()));
        }
        return Map.of();
    }
}
