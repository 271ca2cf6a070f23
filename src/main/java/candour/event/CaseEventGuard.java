package candour.event;

import candour.advice.AboutAColleague;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.Consent;
import candour.casefile.ConsentRepository;
import candour.casefile.DecisionRepository;
import candour.casefile.LegalHoldRepository;
import candour.casefile.Outcome;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.concern.LateEntry;
import candour.engine.CaseProcesses;
import candour.engine.HarmSoFar;
import candour.lead.AnswersForTheLead;
import candour.request.RequestProcess;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.NamedCase;
import candour.submission.Overtaken;
import candour.submission.OwnCase;
import candour.submission.Sent;
import candour.telling.Telling;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happened can be kept as it was told: about people who stand in the case, on days that have come (R11.2, R11.7). */
@Component
class CaseEventGuard implements Guard {

    private static final Duration SAME_EVENT = Duration.ofMinutes(10);

    private static final Set<String> CAN_BE_UNDONE = Set.of(
            EventProcess.Change.LEGAL_HOLD,
            EventProcess.Change.LEGAL_HOLD_LIFTED,
            EventProcess.Change.HAND_OVER,
            EventProcess.Change.CONSENT_WITHDRAWN);

    private final PersonRepository people;
    private final ConsentRepository consents;
    private final CaseFileRepository cases;
    private final LegalHoldRepository holds;
    private final DecisionRepository decisions;
    private final SubmissionRepository submissions;
    private final AboutAColleague aboutAColleague;
    private final OwnCase ownCase;
    private final WhoMayChange who;
    private final HandingOver handingOver;
    private final AnswersForTheLead forTheLead;
    private final WhatToDoInstead instead;
    private final Course course;
    private final HarmSoFar harm;
    private final LateEntry late;
    private final Clock clock;

    CaseEventGuard(
            PersonRepository people,
            ConsentRepository consents,
            CaseFileRepository cases,
            LegalHoldRepository holds,
            DecisionRepository decisions,
            SubmissionRepository submissions,
            AboutAColleague aboutAColleague,
            OwnCase ownCase,
            WhoMayChange who,
            HandingOver handingOver,
            AnswersForTheLead forTheLead,
            WhatToDoInstead instead,
            Course course,
            HarmSoFar harm,
            LateEntry late,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.cases = cases;
        this.holds = holds;
        this.decisions = decisions;
        this.submissions = submissions;
        this.aboutAColleague = aboutAColleague;
        this.ownCase = ownCase;
        this.who = who;
        this.handingOver = handingOver;
        this.forTheLead = forTheLead;
        this.instead = instead;
        this.course = course;
        this.harm = harm;
        this.late = late;
        this.clock = clock;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        refuseTwice(sent, faults);
        String change = sent.answers().text(EventProcess.WHAT_CHANGED.name());
        if (change.equals(EventProcess.Change.HAND_OVER)) {
            handingOver.refuseWhoeverHasNoPartInIt(sent, isAMistake(sent.reference()));
        }
        refuseAfterAnError(sent);
        switch (change) {
            case EventProcess.Change.NEW_INFORMATION -> checkNewInformation(sent, faults);
            case EventProcess.Change.CONSENT_WITHDRAWN -> checkWithdrawal(sent, faults);
            case EventProcess.Change.RAISED_IN_ERROR -> checkError(sent, faults);
            case EventProcess.Change.ABOUT_A_COLLEAGUE -> checkColleague(sent, faults);
            case EventProcess.Change.HAND_OVER -> handingOver.check(sent, faults);
            case EventProcess.Change.LEGAL_HOLD -> checkHold(sent, faults, false);
            case EventProcess.Change.LEGAL_HOLD_LIFTED -> checkHold(sent, faults, true);
            default -> {}
        }
    }

    /** Whoever sends the same words again within ten minutes has pressed twice, unless what they said does not hold any more. */
    private void refuseTwice(Sent sent, Faults faults) {
        boolean told = submissions.ofCase(sent.reference()).stream()
                .filter(earlier -> earlier.form().equals(EventProcess.KEY))
                .filter(earlier -> earlier.submittedBy().equals(sent.user()))
                .filter(earlier -> earlier.submittedAt().isAfter(sent.at().minus(SAME_EVENT)))
                .map(Submission::answers)
                .anyMatch(sent.answers().values()::equals);
        if (told && stillHolds(sent)) {
            faults.add("you have told us this already. It stands in “The case so far”.");
        }
    }

    /** Of what can be undone, its own check below says whether it holds already, by the case as it stands. */
    private boolean stillHolds(Sent sent) {
        String change = sent.answers().text(EventProcess.WHAT_CHANGED.name());
        // one call too many is safe, one too few is not
        boolean dangerIsPast = change.equals(EventProcess.Change.DANGER) && !isStillToBeTold(sent.reference());
        return !dangerIsPast && !CAN_BE_UNDONE.contains(change);
    }

    private boolean isStillToBeTold(String reference) {
        return cases.roots(reference).stream()
                .anyMatch(root -> root.isOpen() && Telling.PROCESSES.contains(root.processKey()));
    }

    /** What was ended as a mistake goes on in no way; a hold may still keep it, and whom it is about must not read it. */
    private void refuseAfterAnError(Sent sent) {
        String change = sent.answers().text(EventProcess.WHAT_CHANGED.name());
        boolean stillSaid =
                change.startsWith(EventProcess.Change.LEGAL_HOLD) || change.equals(EventProcess.Change.ABOUT_A_COLLEAGUE);
        if (isAMistake(sent.reference()) && !stillSaid) {
            throw new Overtaken(NamedCase.A_MISTAKE);
        }
    }

    private boolean isAMistake(String reference) {
        return decisions.latest(reference, CaseProcesses.CONCERN)
                .filter(decision -> decision.outcome() == Outcome.RAISED_IN_ERROR)
                .isPresent();
    }

    private void checkWithdrawal(Sent sent, Faults faults) {
        Moment.checkPast(sent.answers(), "withdrawnOn", clock, faults);
        Optional<Person> about =
                PersonOfTheCase.of(sent.answers().text("withdrawnAbout"), people.people(sent.reference()));
        if (about.isEmpty()) {
            instead.of(sent.reference(), EventProcess.Change.CONSENT_WITHDRAWN)
                    .ifPresentOrElse(faults::add, () -> faults.on("withdrawnAbout", "choose somebody who stands in this case."));
            return;
        }
        Consent answer = consents.answersByPerson(sent.reference()).get(about.get().id());
        if (answer != null && answer.answer().equals(Consent.WITHDRAWN)) {
            throw new Overtaken("That consent is taken back already. It stands in “The case so far”.");
        }
        if (consents.toTakeBack(sent.reference(), about.get().id()).isEmpty()) {
            faults.on("withdrawnAbout", "nobody has agreed that it is shared. Nothing is shared on a consent about them.");
        }
    }

    /**
     * A case in which a child may come to harm, or once might have, or nobody was sure, is not ended by one person alone
     * (R5.2, R5.3, R10.1).
     */
    private void checkError(Sent sent, Faults faults) {
        if (isStillToBeTold(sent.reference())) {
            faults.add("the police or Children’s Services are still to be told. Finish that step first,"
                    + " and say there if they need not know.");
        }
        checkRequest(sent, faults);
        if (!course.harm(sent.reference()).equals("met") && !harm.mayFollow(sent.reference())) {
            return;
        }
        CaseFile file = cases.get(sent.reference());
        if (forTheLead.isAboutEveryLead(file.reference(), file.agency())) {
            // to ask a lead would be to tell them
            faults.add("a child may come to harm here, or somebody was not sure, and nobody is left who could end it as an error."
                    + " Go on and decide not to share it: where harm may follow, somebody else looks at that.");
        } else if (!who.leads(sent.user(), file)) {
            faults.add("a child may come to harm here, or somebody was not sure."
                    + " Ask your safeguarding lead to look at it and end it.");
        } else if (isTheirOwn(sent, file, CaseProcesses.WEIGH_THE_RISK)) {
            faults.add("a child may come to harm here, or somebody was not sure, and this is your own case. Ask another"
                    + " safeguarding lead to end it. Or go on and decide not to share it: where harm may follow,"
                    + " somebody else looks at that.");
        } else if (!ownCase.maySettleIt(sent.reference())) {
            faults.add(OwnCase.OFFICER_FIRST);
        }
    }

    /**
     * Whoever looked into a request and does not know who asks may have found that somebody pretends to be another: that is
     * refused, and the lead looks at it and warns others, or the lead ends it (R5.3, R11.5).
     */
    private void checkRequest(Sent sent, Faults faults) {
        boolean isInDoubt = submissions
                .latest(sent.reference(), RequestProcess.Step.WHO_IS_REALLY_ASKING)
                .filter(answers -> "not-yet".equals(answers.get("verified")))
                .isPresent();
        CaseFile file = cases.get(sent.reference());
        if (isInDoubt
                && (!who.leads(sent.user(), file) || isTheirOwn(sent, file, RequestProcess.Step.WHO_IS_REALLY_ASKING))) {
            faults.add("somebody has looked into who is asking, and it is not known yet. Go on with “Who is really asking?” and"
                    + " refuse it there, so that somebody else looks at it."
                    + (forTheLead.isAboutEveryLead(file.reference(), file.agency())
                            ? ""
                            : " If it really was a mistake, ask your safeguarding lead to end it, or another one if you are the lead."));
        }
    }

    /** Also of whoever had it before, and wrote what is now to count for nothing. */
    private boolean isTheirOwn(Sent sent, CaseFile file, String form) {
        return file.belongsTo(sent.user()) || submissions.writers(sent.reference(), Set.of(form)).contains(sent.user());
    }

    private void checkColleague(Sent sent, Faults faults) {
        String colleague = sent.answers().text(EventProcess.COLLEAGUE);
        if (colleague.equals(sent.user())) {
            faults.on(EventProcess.COLLEAGUE, "choose a colleague. If it is about yourself, ask your safeguarding lead to say so here.");
        }
        if (aboutAColleague.isKnown(sent.reference(), colleague)) {
            throw new Overtaken("That is known already. It stands in “The case so far”.");
        }
        if (aboutAColleague.leavesNobodyElse(sent.reference(), colleague, sent.user())) {
            faults.add("nobody but you would be left to look at this case. Ring the local authority’s designated officer and"
                    + " tell them yourself.");
        }
    }

    /** Where it is about every lead, whoever has the case places it and nobody lifts it. */
    private void checkHold(Sent sent, Faults faults, boolean stands) {
        CaseFile file = cases.get(sent.reference());
        boolean aboutEveryLead = forTheLead.isAboutEveryLead(file.reference(), file.agency());
        if (aboutEveryLead && stands) {
            faults.add("nobody here can lift a hold on this case.");
        } else if (!aboutEveryLead && !who.leads(sent.user(), file)) {
            faults.add("ask your safeguarding lead: they place and lift a hold.");
        } else if (holds.stands(sent.reference()) != stands) {
            throw new Overtaken(stands ? "No hold stands on this case." : "A hold stands on this case already.");
        }
    }

    private void checkNewInformation(Sent sent, Faults faults) {
        Answers said = sent.answers();
        Optional<String> elsewhere = instead.of(sent.reference(), EventProcess.Change.NEW_INFORMATION);
        if (elsewhere.isPresent()) {
            faults.add(elsewhere.get());
            return;
        }
        if (PersonOfTheCase.of(said.text("newAbout"), people.people(sent.reference())).isEmpty()) {
            faults.on("newAbout", "choose somebody who stands in this case.");
        }
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        LocalDate happened = said.date("newHappenedOn");
        if (happened != null && happened.isAfter(today)) {
            faults.on("newHappenedOn", "this lies in the future. Enter when it happened.");
        } else if (happened != null
                && said.text("newLateReasons") == null
                && late.isLate(said.text("newKind"), happened, today)) {
            faults.on(
                    "newLateReasons",
                    "this happened %d days ago. Say why it is written down only now."
                            .formatted(ChronoUnit.DAYS.between(happened, today)));
        }
    }
}
