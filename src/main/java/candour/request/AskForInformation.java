package candour.request;

import candour.agency.Agencies;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFile;
import candour.engine.Fact;
import candour.law.LawfulBases;
import candour.law.SecureDomains;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.NamedCase;
import candour.submission.OnACase;
import candour.submission.Option;
import candour.submission.Prefill;
import candour.submission.Sent;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The start form on which we put a question to another agency, in a case of our own: with the law that lets us ask
 * (G4), and by email only between secure addresses (R11.14).
 */
@Component
class AskForInformation implements OnACase, Prefill, Guard, Filing {

    private final NamedCase named;
    private final Agencies agencies;
    private final LawfulBases bases;
    private final SecureDomains secureDomains;
    private final CaseEntryRepository entries;

    AskForInformation(
            NamedCase named,
            Agencies agencies,
            LawfulBases bases,
            SecureDomains secureDomains,
            CaseEntryRepository entries) {
        this.named = named;
        this.agencies = agencies;
        this.bases = bases;
        this.secureDomains = secureDomains;
        this.entries = entries;
    }

    @Override
    public String form() {
        return AskProcess.KEY;
    }

    @Override
    public CaseFile caseOf(Answers answers, String user) {
        return named.of(answers.text("reference"), user);
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "directoryOptions",
                agencies.all().stream()
                        .filter(agency -> !agency.id().equals(opened.agency()))
                        .map(agency -> new Option(agency.name(), agency.id()))
                        .toList(),
                "basisOptions",
                bases.offered().stream().map(basis -> new Option(basis.title(), basis.key())).toList());
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("askedBy", "secure-email")) {
            checkAddress("ourAddress", sent, faults);
            checkAddress("theirAddress", sent, faults);
        }
    }

    private void checkAddress(String key, Sent sent, Faults faults) {
        if (!secureDomains.check(sent.answers().text(key).strip()).secure()) {
            faults.on(key, "this address is not on the list of secure ones. Ring them, or use a listed address.");
        }
    }

    @Override
    public Map<String, String> file(Sent sent) {
        entries.append(sent.reference(), sent.id(), sent.user(), "information-asked-for", Map.of());
        // the time for an answer does not hang on the harm in the case
        return Map.of(
                Fact.HARM.name(), "unsure",
                RequestProcess.ASKED_AT.name(), sent.at().toString(),
                AskProcess.QUESTION.name(), sent.id().toString());
    }
}
