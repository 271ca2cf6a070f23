package candour.request;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseEntryRepository;
import candour.casefile.SubmissionRepository;
import candour.engine.Fact;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.Markdown;
import candour.submission.Moment;
import candour.submission.Prefill;
import candour.submission.Sent;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form on which the answer to our question is written down, or that there is none (R11.10, R11.16). */
@Component
class RecordTheAnswer implements Prefill, Guard, Filing {

    private static final Map<String, String> KINDS = Map.of(
            "yes", "answer-received", "not-yet", "answer-reminded", "refused", "answer-refused");

    private final SubmissionRepository submissions;
    private final Agencies agencies;
    private final CaseEntryRepository entries;
    private final Clock clock;

    RecordTheAnswer(SubmissionRepository submissions, Agencies agencies, CaseEntryRepository entries, Clock clock) {
        this.submissions = submissions;
        this.agencies = agencies;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String form() {
        return AskProcess.Step.RECORD_THE_ANSWER;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        Map<String, Object> wanted = told(opened, AskProcess.QUESTION);
        Map<String, Object> put = told(opened, AskProcess.PUT);
        String agency = agencies.byId((String) put.get("askedAgency")).map(Agency::name).orElse("");
        return Map.of(
                "questionText",
                "**You asked " + Markdown.plain((String) put.get("askedPerson")) + ", " + agency + ":** "
                        + Markdown.plain((String) wanted.get("whatWeAsk")));
    }

    private Map<String, Object> told(Opened opened, Fact form) {
        return submissions.find(UUID.fromString(opened.facts().get(form.name()))).orElseThrow().answers();
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "answeredOn", clock, faults);
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String kind = KINDS.get(sent.answers().text("answered"));
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of());
        return Map.of();
    }
}
