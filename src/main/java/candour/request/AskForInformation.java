package candour.request;

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

/** The start form on which somebody wants to ask another agency, in a case of their own that they name (G4). */
@Component
class AskForInformation implements OnACase, Filing {

    private final NamedCase named;
    private final CaseEntryRepository entries;

    AskForInformation(NamedCase named, CaseEntryRepository entries) {
        this.named = named;
        this.entries = entries;
    }

    @Override
    public String form() {
        return AskProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        return named.toGoOnWith(answers.text("reference"), user);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(sent.reference(), sent.id(), sent.user(), "question-wanted", Map.of());
        // the time for an answer does not hang on the harm in the case
        return Map.of(
                Fact.HARM.name(), "unsure", AskProcess.QUESTION.name(), sent.id().toString());
    }
}
