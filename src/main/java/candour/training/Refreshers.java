package candour.training;

import candour.access.Members;
import candour.access.NamedPeople;
import candour.access.Role;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.engine.CaseProcesses;
import candour.engine.Fact;
import candour.submission.Moment;
import candour.training.Training.Trained;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives people their step before their training lapses, their manager one when it has, and ends both once it is settled (R13.3). */
@Component("refresherTraining")
public class Refreshers {

    /** Early enough that the step is there when people come to work. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);

    private final Training training;
    private final RefresherRepository refreshers;
    private final CaseProcesses processes;
    private final RuntimeService runtime;
    private final Members members;
    private final NamedPeople named;
    private final Agencies agencies;

    Refreshers(
            Training training,
            RefresherRepository refreshers,
            CaseProcesses processes,
            RuntimeService runtime,
            Members members,
            NamedPeople named,
            Agencies agencies) {
        this.training = training;
        this.refreshers = refreshers;
        this.processes = processes;
        this.runtime = runtime;
        this.members = members;
        this.named = named;
        this.agencies = agencies;
    }

    /** Gives a step to everybody whose training is about to lapse and who has none for it; ends those of people who have gone. */
    @Transactional
    public void look() {
        agencies.usingTheProduct().stream().map(Agency::id).forEach(this::lookAt);
    }

    private void lookAt(String agency) {
        List<Trained> people = training.of(agency);
        people.stream()
                .filter(person -> person.due() && person.lapsesOn() != null)
                .filter(person -> refreshers.begin(agency, person.userId(), person.lapsesOn()))
                .forEach(person -> start(RefresherProcess.KEY, agency, person.userId(), person.lapsesOn().toString()));
        Set<String> here = people.stream().map(Trained::userId).collect(Collectors.toSet());
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn(RefresherProcess.KEY, RefresherProcess.OVERDUE)
                .tenantIdIn(agency)
                .list()
                .stream()
                .map(this::personOf)
                .filter(person -> !here.contains(person))
                .collect(Collectors.toSet())
                .forEach(gone -> settle(agency, gone));
    }

    private void start(String process, String agency, String person, String lapsesOn) {
        processes.startOfNoCase(process, agency, person, Map.of(RefresherProcess.LAPSES_ON.name(), lapsesOn));
    }

    /** Asks the managers, once for each lapse. */
    void askTheManager(String agency, String person, String lapsesOn) {
        if (refreshers.askManager(agency, person, LocalDate.parse(lapsesOn))) {
            start(RefresherProcess.OVERDUE, agency, person, lapsesOn);
        }
    }

    /** When this day begins for people who work. */
    public Date dayOf(String day) {
        return Date.from(LocalDate.parse(day).atTime(IN_THE_MORNING).atZone(Moment.LONDON).toInstant());
    }

    /** When a booked training is asked after: on its day, but not only after the last one has lapsed unnoticed. */
    public Date nextLook(String bookedFor, String lapsesOn) {
        LocalDate booked = LocalDate.parse(bookedFor);
        LocalDate lapses = LocalDate.parse(lapsesOn);
        boolean lapsesFirst = lapses.isBefore(booked) && lapses.isAfter(training.today());
        return dayOf(lapsesFirst ? lapsesOn : bookedFor);
    }

    /** The one person who sees to it where the only manager of the agency is whose training it is; null where a manager may. */
    public String whereNoManagerCan(String agency, String person) {
        boolean another = members.ofGroup(Role.MANAGER.groupOf(agency)).stream().anyMatch(manager -> !manager.equals(person));
        return another ? null : aboveTheManagers(agency, person);
    }

    /** The lead of the agency by name; the senior manager where it is the lead's own training. */
    String aboveTheManagers(String agency, String person) {
        return named.answering(agency).stream()
                .filter(name -> !name.equals(person))
                .findFirst()
                .orElse(null);
    }

    /** Ends whatever waits about this person's training. */
    void settle(String agency, String person) {
        settleAllBut("", agency, person);
    }

    /** @param instance the one that goes on by itself */
    void settleAllBut(String instance, String agency, String person) {
        runtime.createEventSubscriptionQuery()
                .eventType("message")
                .eventName(RefresherProcess.SETTLED)
                .tenantIdIn(agency)
                .list()
                .stream()
                .filter(waiting -> !waiting.getProcessInstanceId().equals(instance))
                .filter(waiting -> person.equals(runtime.getVariable(waiting.getProcessInstanceId(), Fact.PRACTITIONER.name())))
                .map(EventSubscription::getExecutionId)
                .forEach(execution -> runtime.messageEventReceived(RefresherProcess.SETTLED, execution));
    }

    private String personOf(ProcessInstance instance) {
        return (String) runtime.getVariable(instance.getId(), Fact.PRACTITIONER.name());
    }
}
