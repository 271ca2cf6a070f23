package candour.event;

import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.submission.Faults;
import candour.submission.Overtaken;
import candour.submission.Sent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who gives a case to whom (R11.8). */
@Component
class HandingOver {

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final WhoMayChange who;
    private final ApplicationEventPublisher events;

    HandingOver(
            CaseFileRepository cases, ColleagueRepository colleagues, WhoMayChange who, ApplicationEventPublisher events) {
        this.events = events;
        this.cases = cases;
        this.colleagues = colleagues;
        this.who = who;
    }

    /**
     * A manager who may not open the case would learn by trying whom it is about, or what became of it: whatever it is that keeps it
     * from them is refused in the same words, as is what would change nothing, and whoever tried it is noted for the lead.
     *
     * @param mistake whether it was ended as a mistake
     */
    void refuseWhoeverHasNoPartInIt(Sent sent, boolean mistake) {
        CaseFile file = cases.get(sent.reference());
        boolean theirs = file.practitioner().equals(sent.user()) || who.leads(sent.user(), file);
        boolean mayTry = !to(sent).equals(file.practitioner())
                && !mistake
                && colleagues.of(sent.reference()).isEmpty()
                && who.reassigns(sent.user(), file)
                && !isGivenRoundabout(to(sent), file);
        if (!theirs && !mayTry) {
            events.publishEvent(new TriedInVain(sent.reference(), sent.user()));
            throw new Overtaken("A colleague has this case already. Ask them or your safeguarding lead to hand it over.");
        }
    }

    void check(Sent sent, Faults faults) {
        CaseFile file = cases.get(sent.reference());
        String to = to(sent);
        if (to.equals(file.practitioner())) {
            faults.on(EventProcess.HAND_OVER_TO, "they have this case already.");
        } else if (colleagues.of(sent.reference()).contains(to) || to.equals(sent.user()) && !who.leads(to, file)) {
            faults.on(EventProcess.HAND_OVER_TO, "choose another colleague.");
        } else if (!who.leads(sent.user(), file) && isGivenRoundabout(to, file)) {
            faults.on(
                    EventProcess.HAND_OVER_TO,
                    "you cannot give them this case. Choose another colleague, or ask your safeguarding lead to hand it over"
                            + " to them.");
        }
    }

    /** What they may not take in one step. */
    private boolean isGivenRoundabout(String to, CaseFile file) {
        return !who.leads(to, file) && who.gaveWhatTheyNeverHad(to, file);
    }

    private static String to(Sent sent) {
        return sent.answers().text(EventProcess.HAND_OVER_TO);
    }
}
