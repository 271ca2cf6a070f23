package candour.event;

import candour.access.Members;
import candour.access.Role;
import candour.advice.AdviceProcess;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.SubmissionRepository;
import candour.decision.DecisionProcess;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.submission.Prefill;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is asked to confirm a no, or for advice, that something came between, and what: their question is gone from
 * their list, and they would not know why (R5.3, R9.7). Of the managers who confirm, whoever has taken it is told alone, else each who
 * could have; an adviser where they have it in hand.
 */
@Component
class WhoeverWasAsked implements Prefill {

    private static final String PROCESS = "confirmation-overtaken";

    private static final String READ_WHY = "read-why-your-answer-is-not-needed";

    /** The user id of whoever was asked. */
    private static final Fact ASKED = new Fact("asked");
    /** What came between, as the form names what changed. */
    private static final Fact OVERTAKEN_BY = new Fact("overtakenBy");

    private static final Map<String, String> WORDS = Map.of(
            EventProcess.Change.DANGER, "A child is in danger, or a crime is suspected. The risk is weighed again.",
            EventProcess.Change.NEW_INFORMATION, "Something new is known. The risk is weighed again.",
            EventProcess.Change.CONSENT_WITHDRAWN, "Somebody took back their consent. Your colleague decides again.",
            EventProcess.Change.RAISED_IN_ERROR, "The case was raised in error, and has ended.");

    private final HistoryService history;
    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final SubmissionRepository submissions;
    private final Members members;
    private final CaseProcesses processes;

    WhoeverWasAsked(
            HistoryService history,
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            SubmissionRepository submissions,
            Members members,
            CaseProcesses processes) {
        this.history = history;
        this.cases = cases;
        this.colleagues = colleagues;
        this.submissions = submissions;
        this.members = members;
        this.processes = processes;
    }

    /**
     * To be called while the questions still wait.
     *
     * @param root the id of the process with which they go, called processes included; null where all of the case go
     */
    void isToldWhyNot(String reference, String harm, String root) {
        Stream<String> confirming = open(reference, DecisionProcess.Step.AGREE_NOT_TO_SHARE)
                .flatMap(question -> asked(question, cases.get(reference)).stream());
        Stream<String> advising = open(reference, AdviceProcess.GIVE_ADVICE)
                .filter(question -> root == null || root.equals(question.getRootProcessInstanceId()))
                .map(HistoricTaskInstance::getAssignee)
                .filter(Objects::nonNull);
        Stream.concat(confirming, advising)
                .distinct()
                .forEach(asked -> processes.start(
                        PROCESS,
                        reference,
                        harm,
                        Map.of(ASKED.name(), asked, OVERTAKEN_BY.name(), whatChanged(reference))));
    }

    private Stream<HistoricTaskInstance> open(String reference, String step) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(step)
                .unfinished()
                .list()
                .stream();
    }

    private List<String> asked(HistoricTaskInstance question, CaseFile file) {
        if (question.getAssignee() != null) {
            return List.of(question.getAssignee());
        }
        Set<String> concerned = colleagues.of(file.reference());
        return members.ofGroup(Role.MANAGER.groupOf(file.agency())).stream()
                .filter(manager -> !concerned.contains(manager) && !file.belongsTo(manager))
                .toList();
    }

    /** What is looked at again on its day tells of itself without that form. */
    private String whatChanged(String reference) {
        return submissions.latest(reference, EventProcess.KEY)
                .map(told -> (String) told.get(EventProcess.WHAT_CHANGED.name()))
                .filter(WORDS::containsKey)
                .orElse(EventProcess.Change.NEW_INFORMATION);
    }

    @Override
    public String form() {
        return READ_WHY;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of("overtakenText", "**What came between:** " + WORDS.get(opened.facts().get(OVERTAKEN_BY.name())));
    }
}
