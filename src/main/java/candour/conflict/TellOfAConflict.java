package candour.conflict;

import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.engine.Fact;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.NamedCase;
import candour.submission.OnACase;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The start form on which somebody tells of a conflict in a case that they name (R2.2). */
@Component
class TellOfAConflict implements OnACase, Filing {

    private final NamedCase named;
    private final CaseEntryRepository entries;

    TellOfAConflict(NamedCase named, CaseEntryRepository entries) {
        this.named = named;
        this.entries = entries;
    }

    @Override
    public String form() {
        return ConflictProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        return named.toGoOnWith(answers.text("reference"), user);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(sent.reference(), sent.id(), sent.user(), ConflictReport.REPORTED, Map.of());
        // the time that both have does not hang on the harm in the case
        return Map.of(Fact.HARM.name(), "unsure", ConflictProcess.CONFLICT.name(), sent.id().toString());
    }
}
