package candour.submission;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.SubmissionRepository;
import candour.engine.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Nobody advises on, confirms or answers for their own case (R5.3, R11.5): the one place that says so. Their own is also what
 * they wrote themselves, whoever has the case since: a case that changes hands does not make its writer a second person.
 */
@Component
public class OwnCase {

    /** Which forms each form looks at again: whoever wrote one of them does not confirm it. */
    static final Map<String, Set<String>> LOOKS_AT = Map.of(
            "agree-not-to-share", Set.of("weigh-the-risk", "share-or-decline"),
            "agree-not-to-tell", Set.of("notify-the-police", "notify-childrens-services"),
            "decide-as-lead", Set.of("use-the-other-protocol"),
            "give-advice", Set.of(
                    "weigh-the-risk", "share-or-decline", "answer-the-adviser", "choose-what-to-whom-and-how", "choose-another-way"),
            "look-at-the-refused-request", Set.of("who-is-really-asking"),
            "look-a-second-time", Set.of("choose-what-to-whom-and-how", "choose-another-way"),
            "take-up-the-disagreement", Set.of("record-what-the-mash-answered"),
            "was-this-a-breach", Set.of("choose-what-to-whom-and-how", "choose-another-way", "send-it"),
            "settle-the-disagreement", Set.of("record-what-the-mash-answered", "take-up-the-disagreement"));

    /** By which the local authority’s designated officer hears of everybody whom a case is about. */
    private static final String OFFICER_IS_TOLD = "tell-the-designated-officer";

    /** Why nothing is settled yet where several of those who look were named. */
    public static final String OFFICER_FIRST = "Several of those who could look at this have no part in the case. The local"
            + " authority’s designated officer has to hear of all of them first, in the step “Tell the designated officer”."
            + " Until then you cannot answer like this.";

    private static final Set<String> LOOKED_AT =
            LOOKS_AT.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final SubmissionRepository submissions;
    private final CaseEntryRepository entries;
    private final Members members;

    OwnCase(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            SubmissionRepository submissions,
            CaseEntryRepository entries,
            Members members) {
        this.entries = entries;
        this.cases = cases;
        this.colleagues = colleagues;
        this.submissions = submissions;
        this.members = members;
    }

    /**
     * Notes a fault if whoever sends the form is no second person, or might be left as one because others were named, and the
     * designated officer does not know yet.
     *
     * @param instead who must do it, or what to do, as the sentence goes on
     */
    public void refuse(Sent sent, Faults faults, String instead) {
        refuseTheirs(sent, faults, instead);
        refuseIf(!maySettleIt(sent.reference()), faults, OFFICER_FIRST);
    }

    /**
     * Whether the people of the agency settle among themselves what is to be looked at. Where the case is about several of those
     * who look, whoever named them has chosen who is left: then the designated officer hears of each of them first, and from
     * nobody on whom that is a check (R5.1, R5.3).
     */
    public boolean maySettleIt(String reference) {
        if (!isAboutSeveralWhoLook(reference)) {
            return true;
        }
        Instant named = colleagues.lastNamed(reference).orElseThrow();
        List<CaseEntry> told = entries.ofCase(reference).stream()
                .filter(entry -> entry.kind().equals(CaseEntry.OFFICER_TOLD) && !entry.happenedAt().isBefore(named))
                .toList();
        return told.isEmpty()
                // before this was kept, it stood in the form alone
                ? submissions.ofCase(reference).stream()
                        .filter(sent -> sent.form().equals(OFFICER_IS_TOLD) && !sent.submittedAt().isBefore(named))
                        .anyMatch(sent -> settlesIt(sent.submittedBy(), reference))
                : told.stream().anyMatch(entry -> CaseEntry.SETTLES.equals(entry.content().get("by")));
    }

    /** Whether it settles the matter that this person tells the officer, as things are: it is no check on them, or nobody else is left. */
    public boolean settlesIt(String teller, String reference) {
        Set<String> about = colleagues.of(reference);
        return isNoCheckOn(teller, reference)
                || lookingIn(cases.get(reference).agency())
                        .noneMatch(person -> !about.contains(person) && isNoCheckOn(person, reference));
    }

    /** Whether nothing that is to be looked at in this case is theirs: they neither raised it nor have it, nor did the work in it. */
    private boolean isNoCheckOn(String person, String reference) {
        return !cases.get(reference).belongsTo(person) && !writersBefore(reference, "").contains(person);
    }

    /** Whether more than one of those who advise or confirm in the agency may have no part in this case. */
    public boolean isAboutSeveralWhoLook(String reference) {
        String agency = cases.get(reference).agency();
        Set<String> about = colleagues.of(reference);
        return lookingIn(agency).filter(about::contains).distinct().count() > 1;
    }

    private Stream<String> lookingIn(String agency) {
        return Role.ADVISING.stream().flatMap(role -> members.ofGroup(role.groupOf(agency)).stream());
    }

    /**
     * Notes a fault if whoever sends the form raised the case, has it in hand, is somebody it is about, or wrote what this
     * form looks at.
     *
     * @param instead who must do it, or what to do, as the sentence goes on
     */
    public void refuseTheirs(Sent sent, Faults faults, String instead) {
        boolean concerned = colleagues.of(sent.reference()).contains(sent.user());
        boolean theirs = concerned || cases.get(sent.reference()).belongsTo(sent.user());
        refuseIf(theirs, faults, "This is your own case: " + instead);
        refuseIf(
                !theirs && writers(sent.reference(), sent.form()).contains(sent.user()),
                faults,
                "You wrote this yourself when you had the case: " + instead);
    }

    /** The same only if the case is about them. */
    public void refuseAboutThem(Sent sent, Faults faults, String instead) {
        refuseIf(colleagues.of(sent.reference()).contains(sent.user()), faults, "This is your own case: " + instead);
    }

    /** The same only if they have it in hand now: whoever raised a case may still take it over from another. */
    public void refuseInHand(Sent sent, Faults faults, String instead) {
        refuseIf(cases.get(sent.reference()).practitioner().equals(sent.user()), faults, "This is your own case: " + instead);
    }

    /** The same if the step is about an opening of the case in an emergency and they opened it. */
    public static void refuseTheirOpening(Sent sent, Faults faults) {
        refuseIf(
                sent.user().equals(sent.facts().get(Fact.OPENED_BY.name())),
                faults,
                "you opened this case yourself, so somebody else answers. Put the step back.");
    }

    /** Whoever wrote something in this case at which a second person looks, whatever it is. */
    public Set<String> writers(String reference) {
        return submissions.writers(reference, LOOKED_AT);
    }

    /**
     * Whoever wrote something at which this form looks, or did the practitioner’s work in this case: the form is given to others
     * first. Whoever only looked at it themselves, and is looked at by another form, is not passed over for this one.
     */
    public Set<String> writersBefore(String reference, String form) {
        Set<String> before = new HashSet<>(LOOKED_AT);
        before.removeAll(LOOKS_AT.keySet());
        before.addAll(LOOKS_AT.getOrDefault(form, Set.of()));
        return submissions.writers(reference, before);
    }

    /** Whoever wrote something at which this form looks, and so does not send it. */
    public Set<String> writers(String reference, String form) {
        return submissions.writers(reference, LOOKS_AT.getOrDefault(form, Set.of()));
    }

    /** Whether the steps of others in this case are a check on this person: it is theirs, about them, or they wrote in it. */
    public boolean isChecked(String reference, String user) {
        return colleagues.of(reference).contains(user)
                || cases.get(reference).belongsTo(user)
                || writers(reference).contains(user);
    }

    private static void refuseIf(boolean own, Faults faults, String why) {
        if (own) {
            faults.add(why);
        }
    }
}
