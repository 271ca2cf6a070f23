package candour.outcome;

import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseEntryRepository;
import candour.request.InformationRequest;
import candour.request.InformationRequests;
import candour.submission.Faults;
import candour.submission.Filing;
import candour.submission.Guard;
import candour.submission.Markdown;
import candour.submission.Moment;
import candour.submission.Prefill;
import candour.submission.Sent;
import candour.submission.SinceOpened;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever asked for information is told how it was decided, at the agency that was rung back (R11.8, R11.14, G4). */
@Component
class TellWhoeverAsked implements Prefill, Guard, Filing {

    /** “Shared” by itself would be untrue for them. */
    private static final String ASTRAY = "\n\n**What was sent to them has not arrived.** Tell them so.";

    private final InformationRequests requests;
    private final Agencies agencies;
    private final OutcomeWords words;
    private final OutcomeGoesBack outcome;
    private final CaseEntryRepository entries;
    private final SinceOpened sinceOpened;
    private final Clock clock;

    TellWhoeverAsked(
            InformationRequests requests,
            Agencies agencies,
            OutcomeWords words,
            OutcomeGoesBack outcome,
            CaseEntryRepository entries,
            SinceOpened sinceOpened,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.words = words;
        this.outcome = outcome;
        this.entries = entries;
        this.sinceOpened = sinceOpened;
        this.clock = clock;
    }

    @Override
    public String form() {
        return OutcomeProcess.Step.TELL_WHOEVER_ASKED;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        InformationRequest request = requests.of(opened.reference()).orElseThrow();
        Agency agency = agencies.byId(request.verifiedAgency()).orElseThrow();
        return Map.of(
                "askedText",
                        "**%s** of %s, %s, asked: %s"
                                .formatted(
                                        Markdown.plain(request.asker()),
                                        agency.name(),
                                        agency.phone(),
                                        Markdown.plain(request.what())),
                "decidedText",
                        words.decided(opened.reference())
                                + (outcome.wentAstray(opened.reference(), agency.id()) ? ASTRAY : ""));
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "askerToldOn", clock, faults);
        if (words.decidedAt(sent.reference()).filter(at -> sinceOpened.came(sent, at)).isPresent()) {
            faults.add("since you opened this step, it was decided again. Open the step again: what you typed is kept. Then tell"
                    + " them how it is decided now.");
        }
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String kind = sent.answers().is("askerTold", "yes") ? "asker-told" : "asker-not-told";
        entries.append(sent.reference(), sent.id(), sent.user(), kind, Map.of());
        return Map.of();
    }
}
