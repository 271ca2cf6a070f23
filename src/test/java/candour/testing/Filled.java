package candour.testing;

import candour.advice.AdviceProcess;
import candour.concern.ConcernProcess;
import candour.concern.OtherProtocolProcess;
import candour.consent.ConsentProcess;
import candour.decision.DecisionProcess;
import candour.earlier.EarlierProcess;
import candour.lead.LeadDecides;
import candour.mash.MashProcess;
import candour.outcome.OutcomeProcess;
import candour.breach.BreachProcess;
import candour.receipt.ReceiptProcess;
import candour.review.LaterReview;
import candour.sharing.SharingProcess;
import candour.telling.Telling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form as somebody filled it in. The ready-made sets tell of the plainest case: a welfare concern about one
 * young child, no danger, no harm, nothing in doubt. A test changes only the answers it is about.
 *
 * @param form the id of the form, which is also the id of the step
 */
public record Filled(String form, Map<String, Object> answers) {

    /** The same with one answer given or changed. */
    public Filled with(String key, Object answer) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put(key, answer);
        return new Filled(form, changed);
    }

    /** The same with one row more in a list of rows. */
    public Filled withRow(String key, Map<String, Object> row) {
        List<Object> rows = new ArrayList<>((List<?>) answers.get(key));
        rows.add(row);
        return with(key, rows);
    }

    private static Filled form(String id) {
        return new Filled(id, Map.of());
    }

    /** Nobody in danger, no crime, no harm. The words differ each time, so that each is a case of its own. */
    public static Filled concern() {
        return form(ConcernProcess.Step.START_FORM)
                .with("dangerNow", "no")
                .with("crimeSuspected", "no")
                .with("couldComeToHarm", "no")
                .with("childKnown", "named")
                .with("childName", "Mia Lowe")
                .with("whatHappened", "Mia came to school without a coat again. Note " + UUID.randomUUID())
                .with("business", "welfare");
    }

    /** A concern in which a child is in danger: police and Children's Services are told at once. */
    public static Filled danger() {
        return concern().with("dangerNow", "yes").with("couldComeToHarm", "yes");
    }

    /** A child is in danger now, which nobody knew when the case was raised. */
    public static Filled dangerNow() {
        return form("case-event")
                .with("whatChanged", "danger")
                .with("dangerWords", "Mia has a broken arm and says who did it.");
    }

    /** One thing more is known about the child. */
    public static Filled somethingNew() {
        return form("case-event")
                .with("whatChanged", "new-information")
                .with("newWhat", "Mia has had no breakfast all week.")
                .with("newAbout", "person-1")
                .with("newKind", "statement")
                .with("newSource", "Mia told me.");
    }

    /** The mother takes her consent back. */
    public static Filled withdrawConsent() {
        return form("case-event")
                .with("whatChanged", "consent-withdrawn")
                .with("withdrawnAbout", "person-1")
                .with("withdrawnBy", "Jo Lowe, her mother")
                .with("withdrawnOn", "today")
                .with("withdrawnWords", "I have thought about it, and I do not want it.");
    }

    public static Filled raisedInError() {
        return form("case-event")
                .with("whatChanged", "raised-in-error")
                .with("errorReasons", "It was about another girl of that name.");
    }

    /** @param to a part of the colleague’s name */
    public static Filled handOver(String to) {
        return form("case-event")
                .with("whatChanged", "hand-over")
                .with("handOverTo", to)
                .with("handOverReasons", "I am away from Monday.");
    }

    /** @param colleague a part of the name of whoever it turns out to be about */
    public static Filled itIsAbout(String colleague) {
        return form("case-event")
                .with("whatChanged", "about-a-colleague")
                .with("colleague", colleague)
                .with("colleagueReasons", "Mia says who it was. She dared to say so only today.");
    }

    /** A local procedure stands in the way. */
    public static Filled localProcedure() {
        return form("case-event")
                .with("whatChanged", "procedure-conflict")
                .with("procedureName", "Pupil information policy")
                .with("procedureSays", "Names of other pupils are never passed on.")
                .with("caseNeeds", "Children’s Services need to know that Mia Lowe was made to pay.");
    }

    public static Filled legalHold() {
        return form("case-event").with("whatChanged", "legal-hold").with("holdReasons", "The coroner asked for it.");
    }

    public static Filled liftTheHold() {
        return form("case-event")
                .with("whatChanged", "legal-hold-lifted")
                .with("holdLiftedReasons", "The inquest is over.");
    }

    /** The one who got it is told. */
    public static Filled tellEachRecipient() {
        return form("tell-each-recipient")
                .with("recipientsTold", "all")
                .with("recipientsToldOn", "today")
                .with("recipientsAnswered", "They take it out of their file.");
    }

    /** Business for which another protocol is there. */
    public static Filled outOfScope() {
        return concern().with("business", "own-records");
    }

    public static Filled useTheOtherProtocol() {
        return form(OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL)
                .with("handedTo", "The school's records officer")
                .with("handedOverOn", "today")
                .with("otherProtocolReasons", "She asks for her own file.");
    }

    /** One young child and her mother; one confidential thing known about the child. */
    public static Filled describeTheInformation() {
        return form(ConcernProcess.Step.DESCRIBE_THE_INFORMATION)
                .with("objective", "Warm clothes for Mia.")
                .with("whoNeedsToKnow", "The family support worker.")
                .with("people", List.of(
                        Map.of(
                                "role", "child", "name", "Mia Lowe", "age", 5,
                                "canDecide", "too-young", "careStatus", "none"),
                        Map.of(
                                "role", "mother", "name", "Jo Lowe",
                                "parentalResponsibility", "yes", "livesWithChild", "yes")))
                .with("items", List.of(item("1", "Mia has no coat.")));
    }

    /** A confidential fact about the person at this position. */
    public static Map<String, Object> item(String about, String what) {
        return Map.of(
                "about", about, "what", what, "kind", "fact", "source", "I saw it.", "stillCurrent", "yes",
                "confidential", "yes");
    }

    /** The same information, and nothing in it is confidential: everybody knows it. */
    public static Filled describeWhatEverybodyKnows() {
        Map<String, Object> known = new LinkedHashMap<>(item("1", "Mia goes to this school."));
        known.put("confidential", "maybe-not");
        known.putAll(Map.of("isPrivate", "no", "isPublic", "yes", "expectedPrivate", "no"));
        return describeTheInformation().with("items", List.of(known));
    }

    /** No harm, safe to ask, nothing in doubt. */
    public static Filled weighTheRisk() {
        return form(ConcernProcess.Step.WEIGH_THE_RISK)
                .with("sufferingHarm", "no")
                .with("preventsHarmToChild", "no")
                .with("seriousHarmToAdult", "no")
                .with("underThirteenSexual", "no")
                .with("riskReasons", "She is fed and cheerful.")
                .with("askingSafe", "yes")
                .with("decidedAnyway", "no")
                .with("doubt", "no");
    }

    /** A child is suffering significant harm, and the family can still be asked. */
    public static Filled harmIsMet() {
        return weighTheRisk().with("sufferingHarm", "yes").with("riskReasons", "She is bruised.");
    }

    /** The mother agrees in writing, knowing all five points. */
    public static Filled askForConsent() {
        return form(ConsentProcess.Step.ASK_FOR_CONSENT)
                .with("askedPerson", "Jo Lowe")
                .with("askedOn", "today")
                .with("answer", "given")
                .with("consentForm", "written")
                .with("informedWhy", true)
                .with("informedWhat", true)
                .with("informedWho", true)
                .with("informedPurpose", true)
                .with("informedImplications", true)
                .with("toldWhatHappens", "I write today and ring you on Friday.")
                .with("viewsNotSought", "She is five.")
                .with("dispute", "no");
    }

    public static Filled refuseConsent() {
        return form(ConsentProcess.Step.ASK_FOR_CONSENT)
                .with("askedPerson", "Jo Lowe")
                .with("askedOn", "today")
                .with("answer", "refused")
                .with("refusalReasons", "She wants nobody to know.")
                .with("toldWhatHappens", "I think it over with my manager and ring you.")
                .with("viewsNotSought", "She is five.")
                .with("dispute", "no");
    }

    public static Filled giveAdvice() {
        return form(AdviceProcess.GIVE_ADVICE)
                .with("adviceGiven", "share")
                .with("adviceReasons", "Little is said and much is won.");
    }

    public static Filled askForMore() {
        return giveAdvice().with("adviceGiven", "more-information").with("adviceReasons", "How cold is it at home?");
    }

    /** @param whom a part of the words of whoever should advise instead */
    public static Filled passOnTo(String whom) {
        return giveAdvice().with("adviceGiven", "pass-on").with("passOnTo", whom).with("adviceReasons", "They know more of this.");
    }

    public static Filled answerTheAdviser() {
        return form(AdviceProcess.ANSWER_THE_ADVISER).with("answerToAdviser", "Mia says that there is no heating.");
    }

    public static Filled readTheAdvice() {
        return form(AdviceProcess.READ_THE_ADVICE);
    }

    public static Filled ringTheOutsideAdviser() {
        return form(AdviceProcess.RING_THE_OUTSIDE_ADVISER)
                .with("outsideSpokenTo", "Priya Nair")
                .with("rangOn", "yesterday")
                .with("rangAtTime", "16:50")
                .with("adviceGiven", "share")
                .with("adviceReasons", "She would share it.");
    }

    public static Filled readWhatWasDecided() {
        return form(AdviceProcess.READ_WHAT_WAS_DECIDED);
    }

    public static Filled readWhyYourAnswerIsNotNeeded() {
        return form("read-why-your-answer-is-not-needed");
    }

    public static Filled tellTheDesignatedOfficer() {
        return form(AdviceProcess.TELL_THE_DESIGNATED_OFFICER)
                .with("toldWhom", "The designated officer")
                .with("toldOn", "yesterday")
                .with("toldAtTime", "16:50")
                .with("whatWasSaid", "What was seen, and by whom.");
    }

    /** Shares everything; the person knows already. */
    public static Filled share() {
        return form(DecisionProcess.Step.SHARE_OR_DECLINE)
                .with("decision", "share")
                .with("items", "all")
                .with("lawfulBasis", "uk-gdpr-public-task")
                .with("whyNecessary", "Without it nobody can help her.")
                .with("reasons", "It helps her.")
                .with("tellThePerson", "already-told");
    }

    public static Filled decline() {
        return form(DecisionProcess.Step.SHARE_OR_DECLINE)
                .with("decision", "decline")
                .with("reasons", "Her mother will buy a coat.");
    }

    public static Filled askForAdvice() {
        return form(DecisionProcess.Step.SHARE_OR_DECLINE)
                .with("decision", "advice")
                .with("reasons", "I want a second opinion.");
    }

    /** The manager agrees that nothing is shared. */
    public static Filled confirmNotSharing() {
        return form(DecisionProcess.Step.AGREE_NOT_TO_SHARE)
                .with("managerAnswer", "confirm")
                .with("managerReasons", "The hospital has shared it this morning.");
    }

    public static Filled thinkAgain() {
        return confirmNotSharing().with("managerAnswer", "return").with("managerReasons", "Who protects her tonight?");
    }

    /** The manager shares everything instead. */
    public static Filled managerShares() {
        return confirmNotSharing()
                .with("managerAnswer", "share")
                .with("managerReasons", "This cannot wait.")
                .with("items", "all")
                .with("lawfulBasis", "dpa-2018-safeguarding")
                .with("whyNecessary", "Children's Services must know of the bruises.");
    }

    public static Filled tellThePolice() {
        return told(form(Telling.NOTIFY_THE_POLICE).with("told", "yes"));
    }

    public static Filled tellChildrensServices() {
        return told(form(Telling.NOTIFY_CHILDRENS_SERVICES).with("told", "yes"));
    }

    private static Filled told(Filled form) {
        return form.with("toldWhom", "The duty officer")
                .with("toldOn", "yesterday")
                .with("toldAtTime", "16:50")
                .with("whatWasSaid", "That Mia is in danger, and where she is.")
                .with("theirReference", "CAD 4711");
    }

    public static Filled leaveThePoliceUntold() {
        return form(Telling.NOTIFY_THE_POLICE).with("told", "no").with("notToldReasons", "They were there themselves.");
    }

    public static Filled leaveChildrensServicesUntold() {
        return form(Telling.NOTIFY_CHILDRENS_SERVICES)
                .with("told", "no")
                .with("notToldReasons", "They raised it with us.");
    }

    /** The lead agrees that nobody is told. */
    public static Filled agreeNotToTell() {
        return form(Telling.AGREE_NOT_TO_TELL)
                .with("leadAgrees", "yes")
                .with("leadReasons", "They know; I called and asked.");
    }

    public static Filled tellThemAfterAll() {
        return agreeNotToTell().with("leadAgrees", "no").with("leadReasons", "Tell them now.");
    }

    public static Filled leadTellsThem() {
        return told(agreeNotToTell().with("leadAgrees", "told").with("leadReasons", "I would not wait."));
    }

    /** The lead leaves the case with whoever has it. */
    public static Filled carryOn() {
        return form(LeadDecides.DECIDE_AS_LEAD)
                .with("leadDecision", "carry-on")
                .with("leadReasons", "It is in good hands.");
    }

    /** The lead finds that all of them are about the same child, and leaves the colleague no word. */
    public static Filled linkEarlierCases() {
        return form(EarlierProcess.LINK_EARLIER_CASES)
                .with("sameChild", "all")
                .with("linkReasons", "The same mother and the same street.");
    }

    public static Filled takeOver() {
        return carryOn().with("leadDecision", "take-over").with("leadReasons", "I do this myself.");
    }

    public static Filled refer() {
        return told(carryOn().with("leadDecision", "refer").with("leadReasons", "This is for Children's Services."));
    }

    public static Filled tellThePerson() {
        return form(ConcernProcess.Step.TELL_THE_PERSON)
                .with("toldNow", "yes")
                .with("whoWasTold", "Jo Lowe")
                .with("howTold", "On the telephone")
                .with("toldOn", "today")
                .with("whatTheyWereTold", "What is shared, with whom and why.");
    }

    public static Filled reviewWhatWasDeclined() {
        return form(LaterReview.REVIEW_WHAT_WAS_DECLINED)
                .with("reviewAnswer", "nothing-more")
                .with("reviewReasons", "She has a coat, and her mother comes to us by herself.");
    }

    public static Filled mayTheyBeToldNow() {
        return form(LaterReview.MAY_THEY_BE_TOLD_NOW)
                .with("mayBeTold", "yes")
                .with("mayBeToldReasons", "The social worker says that it is safe by now.");
    }

    public static Filled whatHappensInstead() {
        return form(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD)
                .with("support", "The school lends her a coat.")
                .with("whoWasTold", "Jo Lowe")
                .with("reviewOn", "in 14 days");
    }

    /** Everything to one health visitor, in a sealed envelope. */
    public static Filled chooseWhatToWhomAndHow() {
        return form(SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW)
                .with("stillRight", "all")
                .with("recipients", List.of(Map.of(
                        "agency", "riverside-health",
                        "person", "Leila Novák",
                        "method", "hard-copy",
                        "items", "all",
                        "why", "She visits the family.",
                        "methodAgreed", "yes")));
    }

    /** A manager agrees that more goes than usual. */
    public static Filled lookASecondTime() {
        return form(SharingProcess.Step.LOOK_A_SECOND_TIME)
                .with("secondLook", "agree")
                .with("secondLookReasons", "Each of them needs it.");
    }

    public static Filled sendIt() {
        return form(SharingProcess.Step.SEND_IT)
                .with("safeguards", "all")
                .with("sentOn", "yesterday")
                .with("sentAtTime", "16:50")
                .with("format", "A letter");
    }

    public static Filled confirmReceipt() {
        return form(SharingProcess.Step.CONFIRM_RECEIPT)
                .with("received", "yes")
                .with("receivedBy", "Leila Novák")
                .with("receivedOn", "yesterday")
                .with("receivedAtTime", "17:10");
    }

    public static Filled itDidNotArrive() {
        return form(SharingProcess.Step.CONFIRM_RECEIPT)
                .with("received", "no")
                .with("notReceivedDetails", "The envelope never came.");
    }

    /** @param agrees whether the practitioner agrees: yes or no */
    public static Filled theMashAssesses(String agrees) {
        Filled answered = form(MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED)
                .with("mashAnswered", "yes")
                .with("mashDecision", "assessment")
                .with("mashAnsweredBy", "The duty social worker")
                .with("mashAnsweredOn", "today")
                .with("mashWords", "They assess in ten days.")
                .with("agreeWithMash", agrees);
        return "yes".equals(agrees) ? answered : answered.with("disagreeReasons", "Ten days are too long for her.");
    }

    public static Filled theMashDoesNotAnswer() {
        return form(MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED)
                .with("mashAnswered", "not-yet")
                .with("chasedWhom", "The duty social worker")
                .with("chasedOn", "today")
                .with("chasedWords", "The manager looks at it tomorrow.");
    }

    public static Filled theMashWantsMore() {
        return form(MashProcess.Step.RECORD_WHAT_THE_MASH_ANSWERED)
                .with("mashAnswered", "more-information")
                .with("mashAnsweredBy", "The duty social worker")
                .with("mashAnsweredOn", "today")
                .with("mashWords", "Who fetches her from school?");
    }

    /** @param outcome settled, agreed or senior */
    public static Filled takeUpTheDisagreement(String outcome) {
        Filled taken = form(MashProcess.Step.TAKE_UP_THE_DISAGREEMENT)
                .with("disagreement", outcome)
                .with("disagreementWords", "She explained it to me.");
        return "senior".equals(outcome)
                ? taken
                : taken.with("disagreementWith", "The manager of the hub").with("disagreementOn", "today");
    }

    /** @param outcome changed, another-way or kept */
    public static Filled settleTheDisagreement(String outcome) {
        return form(MashProcess.Step.SETTLE_THE_DISAGREEMENT)
                .with("escalationSteps", "I rang the head of the hub, stage two.")
                .with("escalationOutcome", outcome)
                .with("escalationEndedOn", "today")
                .with("escalationReasons", "They assess this week.");
    }

    public static Filled readWhatCameOfIt() {
        return form(OutcomeProcess.Step.READ_WHAT_CAME_OF_IT);
    }

    /** By telephone, after a letter went astray. */
    public static Filled chooseAnotherWay() {
        return form(SharingProcess.Step.CHOOSE_ANOTHER_WAY).with("method", "telephone").with("methodAgreed", "yes");
    }

    /** The recipient has it. */
    public static Filled sayThatItArrived() {
        return form(ReceiptProcess.SAY_WHETHER_IT_ARRIVED).with("received", "yes").with("whoHasIt", "The duty worker");
    }

    public static Filled writeTheStatement() {
        return form(SharingProcess.Step.WRITE_THE_STATEMENT)
                .with("statement", "I told her that Mia has no coat.")
                .with("statementMarked", "yes");
    }

    public static Filled thisWasNoBreach() {
        return form(BreachProcess.WAS_THIS_A_BREACH)
                .with("breach", "no")
                .with("breachReasons", "It lay unopened in the post room.");
    }

    /** Somebody was told that the case was opened in an emergency, and holds it right. */
    public static Filled theOpeningWasRight() {
        return form("read-why-it-was-opened").with("openingAnswer", "right");
    }

    /** The safeguarding lead holds it right too. */
    public static Filled theOpeningIsChecked() {
        return form("check-the-opening")
                .with("openingCheck", "right")
                .with("openingReasons", "I spoke to the officer who asked.");
    }

    public static Filled thisWasABreachToReport() {
        return form(BreachProcess.WAS_THIS_A_BREACH)
                .with("breach", "to-tell")
                .with("breachReasons", "Anybody in the building could have read it.")
                .with("breachDone", "The caretaker looks for it.")
                .with("breachToldWhom", "The data protection officer");
    }

    public static Filled reportTheBreach() {
        return form(BreachProcess.REPORT_THE_BREACH)
                .with("reported", "yes")
                .with("reportedOn", "yesterday")
                .with("reportedAtTime", "16:50")
                .with("icoReference", "IC-4711")
                .with("reportedWhat", "What was in the envelope, and what we do.");
    }
}
