package candour.home;

import candour.access.AccountChanges;
import candour.access.Groups;
import candour.access.LogInHints;
import candour.access.LogInWay;
import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.EmergencyOpening;
import candour.caseview.OpenSteps;
import candour.caseview.VisibleCases;
import candour.emergency.EmergencyReaders;
import candour.training.Training;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page one lands on. */
@Controller
class HomePage {

    /** So many of each kind stand on the page; the rest is in the Tasklist. */
    private static final int MOST_PRESSING = 5;

    private final Members members;
    private final Agencies agencies;
    private final OpenSteps steps;
    private final VisibleCases cases;
    private final HowCasesRun models;
    private final ObjectProvider<LogInHints> hints;
    private final Training training;
    private final LogInWay logIn;
    private final EmergencyReaders emergencies;
    private final AccountChanges accounts;
    private final Clock clock;

    HomePage(
            Members members,
            Agencies agencies,
            OpenSteps steps,
            VisibleCases cases,
            HowCasesRun models,
            ObjectProvider<LogInHints> hints,
            Training training,
            LogInWay logIn,
            EmergencyReaders emergencies,
            AccountChanges accounts,
            Clock clock) {
        this.members = members;
        this.agencies = agencies;
        this.steps = steps;
        this.cases = cases;
        this.models = models;
        this.hints = hints;
        this.training = training;
        this.logIn = logIn;
        this.emergencies = emergencies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Principal principal, Model model) {
        Member person = members.find(principal.getName()).orElse(null);
        if (person == null) {
            return "redirect:/login";
        }
        boolean ownsProcesses = person.groups().contains(Groups.PROCESS_OWNERS);
        boolean administers = person.groups().contains(Groups.ADMINISTRATORS);
        model.addAttribute("name", person.name());
        model.addAttribute("agency", person.agency().flatMap(agencies::byId).map(Agency::name).orElse(null));
        boolean board = person.groups().contains(Groups.BOARD);
        boolean works = person.agency().isPresent() && !ownsProcesses && !administers && !board;
        model.addAttribute("works", works);
        model.addAttribute("training", works ? training.reminder(person) : "");
        model.addAttribute("trainingEntered", works ? training.enteredByAnother(person) : "");
        if (works) {
            addWork(person, person.agency().get(), model);
        }
        model.addAttribute("before", board ? Waiting.of(steps.toTake(person, MOST_PRESSING), clock.instant()) : null);
        model.addAttribute("taken", board ? Waiting.of(steps.ofPerson(person, MOST_PRESSING), clock.instant()) : null);
        model.addAttribute("models", ownsProcesses ? models.figures() : null);
        model.addAttribute("administers", administers);
        model.addAttribute("keepsPeople", logIn.keepsPeople());
        LogInHints others = hints.getIfAvailable();
        model.addAttribute("demonstration", others != null);
        model.addAttribute("others", others == null ? List.of() : others.logIns().stream()
                .filter(Predicate.not(logIn -> logIn.userId().equals(person.userId())))
                .toList());
        model.addAttribute("othersPassword", others == null ? "" : others.password());
        return "home";
    }

    private void addWork(Member person, String agency, Model model) {
        boolean leads = person.has(Role.LEAD);
        boolean manages = leads || person.has(Role.MANAGER);
        boolean takes = person.groups().stream().anyMatch(group -> !group.equals(Role.PRACTITIONER.groupOf(agency)));
        Instant now = clock.instant();
        model.addAttribute("mine", Waiting.of(steps.ofPerson(person, MOST_PRESSING), now));
        model.addAttribute("toTake", takes ? Waiting.of(steps.toTake(person, MOST_PRESSING), now) : null);
        model.addAttribute("overdue", leads ? Waiting.of(steps.overdueIn(agency, person, MOST_PRESSING), now) : null);
        model.addAttribute("leads", leads);
        boolean answers = leads || person.has(Role.SENIOR);
        model.addAttribute("answers", answers);
        model.addAttribute("accountsChanged", answers ? accounts.notSeen(agency, person.userId()) : 0);
        model.addAttribute("manages", manages);
        model.addAttribute("mayOpen", emergencies.mayOpen(person));
        model.addAttribute(
                "openNow", emergencies.openTo(person).stream().map(EmergencyOpening::reference).distinct().toList());
        boolean named = agencies.byId(agency).map(Agency::caldicott).filter(person.userId()::equals).isPresent();
        model.addAttribute("guards", named && person.has(Role.CALDICOTT));
        model.addAttribute("cases", cases.count(person));
    }
}
