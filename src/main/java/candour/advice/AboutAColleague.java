package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.earlier.QuestionsToTheLead;
import candour.engine.CaseProcesses;
import candour.engine.EarlierRounds;
import candour.lead.AnotherAdviser;
import candour.lead.GiveBack;
import candour.lead.MoveTheCase;
import candour.lead.SecondPerson;
import candour.lead.StepsByName;
import candour.submission.Option;
import candour.submission.OwnCase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A concern about somebody who works for the agency: they are kept out of the case, advice goes to the lead, and the
 * designated officer of the local authority is told (R5.1, R11.5, R11.8).
 */
@Component
public class AboutAColleague {

    static final String WITHOUT_ACCOUNT = "Somebody who does not log in here";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final CaseMatchRepository matches;
    private final CaseProcesses processes;
    private final Members members;
    private final NamedPeople named;
    private final OwnCase ownCase;
    private final MoveTheCase move;
    private final GiveBack giveBack;
    private final AnotherAdviser anotherAdviser;
    private final SecondPerson secondPerson;
    private final StepsByName stepsByName;
    private final QuestionsToTheLead questions;
    private final TaskService tasks;

    AboutAColleague(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            CaseMatchRepository matches,
            CaseProcesses processes,
            Members members,
            NamedPeople named,
            OwnCase ownCase,
            MoveTheCase move,
            GiveBack giveBack,
            AnotherAdviser anotherAdviser,
            SecondPerson secondPerson,
            StepsByName stepsByName,
            QuestionsToTheLead questions,
            TaskService tasks) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.matches = matches;
        this.processes = processes;
        this.members = members;
        this.named = named;
        this.ownCase = ownCase;
        this.move = move;
        this.giveBack = giveBack;
        this.anotherAdviser = anotherAdviser;
        this.secondPerson = secondPerson;
        this.stepsByName = stepsByName;
        this.questions = questions;
        this.tasks = tasks;
    }

    /**
     * The people of the agency, whoever raised the case or has it in hand among them; and whoever cannot log in.
     *
     * @param asked the user id of whoever is asked about whom it is, and is not offered themselves
     */
    public List<Option> optionsIn(String agency, String asked) {
        Stream<Option> people = Arrays.stream(Role.values())
                .flatMap(role -> members.ofGroup(role.groupOf(agency)).stream())
                .distinct()
                .filter(user -> !user.equals(asked))
                .map(user -> new Option(members.find(user).map(Member::name).orElse(user), user))
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(people, Stream.of(new Option(WITHOUT_ACCOUNT, ColleagueRepository.WITHOUT_ACCOUNT)))
                .toList();
    }

    /** The same without those whom this case is known to be about; of people who cannot log in there may be another. */
    public List<Option> optionsFor(String reference, String asked) {
        Set<String> known = colleagues.of(reference);
        return optionsIn(cases.get(reference).agency(), asked).stream()
                .filter(option -> option.value().equals(ColleagueRepository.WITHOUT_ACCOUNT) || !known.contains(option.value()))
                .toList();
    }

    /** Whether this is said already; of people who cannot log in there may be another. */
    public boolean isKnown(String reference, String userId) {
        return !userId.equals(ColleagueRepository.WITHOUT_ACCOUNT) && colleagues.of(reference).contains(userId);
    }

    /**
     * Whether somebody says one after another that it is about each of those who could look at what they do here, until only
     * they are left: the first they may always name.
     */
    public boolean leavesNobodyElse(String reference, String userId, String notedBy) {
        return colleagues.of(reference).stream().anyMatch(known -> !known.equals(ColleagueRepository.WITHOUT_ACCOUNT))
                && secondPerson.insteadOfThem(reference).equals(userId)
                && secondPerson.insteadOfThem(reference, userId).equals(notedBy)
                && ownCase.isChecked(reference, notedBy);
    }

    /**
     * Notes that the case is about this colleague, takes it and its steps out of their hands, and has the designated officer told:
     * by the step that waits for that already and names them, else by a new one.
     *
     * @param harm what the harm test has come to so far
     */
    @Transactional
    public void note(String reference, String userId, String notedBy, String harm) {
        matches.lock(reference);
        // of those who cannot log in one looks like the other, so a step for the one says nothing of the other
        boolean looksLikeOneBefore = userId.equals(ColleagueRepository.WITHOUT_ACCOUNT) && colleagues.of(reference).contains(userId);
        colleagues.add(reference, userId, notedBy);
        if (cases.get(reference).practitioner().equals(userId)) {
            move.to(reference, whoTells(cases.get(reference)));
        }
        CaseFile file = cases.get(reference);
        takeOutOfTheirHands(file, userId);
        takeFromTheManagers(file);
        questions.askAgain(reference, harm);
        List<Task> waiting = stillToBeTold(reference);
        if (looksLikeOneBefore || waiting.isEmpty()) {
            processes.start(AdviceProcess.ABOUT_A_COLLEAGUE, reference, harm, Map.of(AdviceProcess.ADVISER.name(), whoTells(file)));
        } else if (ownCase.isAboutSeveralWhoLook(reference)) {
            waiting.stream()
                    .filter(step -> ownCase.isChecked(reference, step.getAssignee()))
                    .forEach(step -> giveBack.to(step, whoTells(file)));
        }
    }

    /** Where the officer heard it from whoever is to be checked: one of several who look was named, and another is left who can tell it. */
    void hasItToldByAnother(String reference, String harm) {
        if (ownCase.isAboutSeveralWhoLook(reference)) {
            processes.start(
                    AdviceProcess.ABOUT_A_COLLEAGUE,
                    reference,
                    harm,
                    Map.of(AdviceProcess.ADVISER.name(), whoTells(cases.get(reference))));
        }
    }

    /** The step that waits names everybody whom the case is about when it is opened. */
    private List<Task> stillToBeTold(String reference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(AdviceProcess.TELL_THE_DESIGNATED_OFFICER)
                .list();
    }

    /** What they have, or could take, of this case since before anybody said that it is about them. */
    private void takeOutOfTheirHands(CaseFile file, String userId) {
        List<String> groups = members.find(userId).map(Member::groups).orElse(List.of());
        TaskQuery theirs = tasks.createTaskQuery()
                .processInstanceBusinessKey(file.reference())
                .or()
                .taskAssignee(userId);
        if (!groups.isEmpty()) {
            theirs.taskCandidateGroupIn(groups);
        }
        // what concerns a colleague is for the lead, whoever’s step it was
        Set<String> concerned = colleagues.of(file.reference());
        List<String> first = Stream.of(Role.LEAD, Role.SENIOR, Role.MANAGER)
                .flatMap(role -> members.ofGroup(role.groupOf(file.agency())).stream().sorted())
                .filter(person -> !concerned.contains(person))
                .toList();
        theirs.endOr().list().stream()
                .filter(step -> !EarlierRounds.hasJustEnded(step))
                // the database may not know yet who has what went with the case
                .filter(step -> step.getAssignee() == null || step.getAssignee().equals(userId))
                .forEach(step -> takeAway(step, first));
    }

    /** What managers were asked, or are to read, before anybody said so is for the lead from now on. */
    private void takeFromTheManagers(CaseFile file) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(file.reference())
                .taskDefinitionKeyIn(StepsByName.OF_WHOEVER_ANSWERS.toArray(String[]::new))
                .list()
                .stream()
                .filter(step -> !EarlierRounds.hasJustEnded(step))
                .filter(step -> isOfAManager(step, file))
                .forEach(step -> takeAway(step, List.of()));
    }

    private void takeAway(Task step, List<String> first) {
        if (anotherAdviser.isAskedIn(step)) {
            anotherAdviser.insteadOfWhoeverHas(step);
        } else {
            giveBack.takeAway(step, first);
        }
    }

    private boolean isOfAManager(Task step, CaseFile file) {
        boolean ofAll = giveBack.groupOf(step).filter(Role.MANAGER.groupOf(file.agency())::equals).isPresent()
                && !stepsByName.isForManagers(file.reference(), file.agency());
        return ofAll
                || step.getAssignee() != null
                        && !stepsByName.mayHave(step.getTaskDefinitionKey(), file.reference(), file.agency(), step.getAssignee());
    }

    /**
     * The lead, or the senior manager where it is about the lead; else somebody of theirs, at worst whoever has the case. Where it is about
     * several of them their word opens the way for others, so somebody on whom that is no check comes first.
     */
    private String whoTells(CaseFile file) {
        List<String> may = Stream.concat(
                        named.answering(file.agency()).stream(),
                        members.ofGroup(Role.MANAGER.groupOf(file.agency())).stream())
                .filter(person -> !colleagues.of(file.reference()).contains(person))
                .toList();
        boolean rather = ownCase.isAboutSeveralWhoLook(file.reference());
        return may.stream()
                .filter(person -> !rather || !ownCase.isChecked(file.reference(), person))
                .findFirst()
                // a Guardian, or whoever is left
                .orElseGet(() -> rather || may.isEmpty() ? secondPerson.insteadOfThem(file.reference()) : may.get(0));
    }
}
