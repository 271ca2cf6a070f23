package candour.request;

import candour.agency.Agencies;
import candour.casefile.CaseEntryRepository;
import candour.casefile.SubmissionRepository;
import candour.law.LawfulBases;
import candour.law.SecureDomains;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.Markdown;
import candour.submission.Option;
import candour.submission.Prefill;
import candour.submission.Sent;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form on which a question is put: with the law that lets us ask (G4), by email only between secure addresses (R11.14). */
@Component
class PutTheQuestion implements Prefill, Guard, Filing {

    private final SubmissionRepository submissions;
    private final Agencies agencies;
    private final LawfulBases bases;
    private final SecureDomains secureDomains;
    private final CaseEntryRepository entries;

    PutTheQuestion(
            SubmissionRepository submissions,
            Agencies agencies,
            LawfulBases bases,
            SecureDomains secureDomains,
            CaseEntryRepository entries) {
        this.submissions = submissions;
        this.agencies = agencies;
        this.bases = bases;
        this.secureDomains = secureDomains;
        this.entries = entries;
    }

    @Override
    public String form() {
        return AskProcess.Step.PUT_THE_QUESTION;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        UUID id = UUID.fromString(opened.facts().get(AskProcess.QUESTION.name()));
        Map<String, Object> wanted = submissions.find(id).orElseThrow().answers();
        return Map.of(
                "questionText",
                "**You want to know:** " + Markdown.plain((String) wanted.get("whatWeAsk")),
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
        String kind = sent.answers().is("putIt", "yes") ? "information-asked-for" : "information-not-asked-for";
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of());
        return Map.of(
                RequestProcess.ASKED_AT.name(), sent.at().toString(), AskProcess.PUT.name(), sent.id().toString());
    }
}
