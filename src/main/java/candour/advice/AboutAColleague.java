package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.engine.CaseProcesses;
import candour.lead.GiveBack;
import candour.lead.SecondPerson;
import candour.submission.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * A concern about somebody who works for the agency: they are kept out of the case, advice goes to the lead, and the
 * designated officer of the local authority is told (R5.1, R11.5, R11.8).
 */
@Component
public class AboutAColleague {

    static final String WITHOUT_ACCOUNT = "Somebody who does not log in here";

    private final CaseFileRepository cases;
    private final ColleagueRepository colleagues;
    private final CaseProcesses processes;
    private final Members members;
    private final NamedPeople named;
    private final GiveBack giveBack;
    private final SecondPerson secondPerson;
    private final TaskService tasks;

    AboutAColleague(
            CaseFileRepository cases,
            ColleagueRepository colleagues,
            CaseProcesses processes,
            Members members,
            NamedPeople named,
            GiveBack giveBack,
            SecondPerson secondPerson,
            TaskService tasks) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.processes = processes;
        this.members = members;
        this.named = named;
        this.giveBack = giveBack;
        this.secondPerson = secondPerson;
        this.tasks = tasks;
    }

    /** The people of the agency, but for whoever raised the case or has it in hand; and whoever cannot log in. */
    public List<Option> options(String reference) {
        CaseFile file = cases.get(reference);
        Stream<Option> people = Arrays.stream(Role.values())
                .flatMap(role -> members.ofGroup(role.groupOf(file.agency())).stream())
                .distinct()
                .filter(user -> !file.belongsTo(user))
                .map(user -> new Option(members.find(user).map(Member::name).orElse(user), user))
                .sorted(Comparator.comparing(Option::label));
        return Stream.concat(people, Stream.of(new Option(WITHOUT_ACCOUNT, ColleagueRepository.WITHOUT_ACCOUNT)))
                .toList();
    }

    /**
     * Notes that the case is about this colleague, and has the designated officer told.
     *
     * @param harm what the harm test has come to so far
     */
    public void note(String reference, String userId, String notedBy, String harm) {
        CaseFile file = cases.get(reference);
        colleagues.add(reference, userId, notedBy);
        takeOutOfTheirHands(file, userId);
        processes.start(AdviceProcess.ABOUT_A_COLLEAGUE, reference, harm, Map.of(AdviceProcess.ADVISER.name(), whoTells(file)));
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
        List<String> first = Stream.of(Role.LEAD, Role.SENIOR, Role.MANAGER)
                .flatMap(role -> members.ofGroup(role.groupOf(file.agency())).stream().sorted())
                .toList();
        theirs.endOr().list().forEach(step -> giveBack.takeAway(step, first));
    }

    /** The lead, or the senior manager where it is about the lead; else somebody of theirs, at worst whoever has the case. */
    private String whoTells(CaseFile file) {
        return Stream.concat(
                        named.answering(file.agency()).stream(),
                        members.ofGroup(Role.MANAGER.groupOf(file.agency())).stream())
                .filter(person -> !colleagues.of(file.reference()).contains(person))
                .findFirst()
                .orElseGet(() -> secondPerson.insteadOfThem(file.reference()));
    }
}
