package candour.access;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.advice.AdviceProcess;
import candour.concern.ConcernProcess;
import candour.decision.DecisionProcess;
import candour.testing.EngineTest;
import candour.testing.Filled;
import candour.testing.HttpPerson;
import candour.testing.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists of the Tasklist: what cannot wait, what is due today, and nothing of anybody else's (R5.2, R10.1, T08). */
@EngineTest
class StandardFiltersTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private StandardFilters standard;

    @Autowired
    private Story story;

    private String list(String user, String name) {
        String id = filters.createTaskFilterQuery().filterName(name).singleResult().getId();
        return HttpPerson.loggedIn(port, engine.getName(), user)
                .post("/camunda/api/engine/engine/" + engine.getName() + "/filter/" + id + "/list", "{}")
                .body();
    }

    private static Story.Case weighed(Story.Case raised, Filled risk) {
        return raised.finish(describeTheInformation()).finish(risk);
    }

    @Test
    void aConcernInWhichAChildCouldComeToHarmIsUrgentFromTheStart() {
        Story.Case harmless = story.raise(concern());
        Story.Case unsure = story.raise(concern().with("couldComeToHarm", "unsure"));

        assertThat(list(Story.PRACTITIONER, "Urgent"))
                .contains(unsure.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId())
                .doesNotContain(harmless.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId());
    }

    @Test
    void onceTheRiskIsWeighedTheHarmTestSaysWhatIsUrgent() {
        Story.Case met = weighed(story.raise(concern()), harmIsMet());
        Story.Case unsure = weighed(story.raise(concern()), weighTheRisk().with("sufferingHarm", "unsure"))
                .finish(askForConsent());
        Story.Case notMet = weighed(story.raise(concern()), weighTheRisk()).finish(askForConsent());

        assertThat(list(Story.PRACTITIONER, "Urgent"))
                .contains(met.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId())
                .doesNotContain(notMet.step(DecisionProcess.Step.SHARE_OR_DECLINE).getId());
        assertThat(list(Story.MANAGER, "Urgent")).contains(unsure.step(AdviceProcess.GIVE_ADVICE).getId());
    }

    @Test
    void whatIsDueTodayIsDueTodayInLondon() {
        Story.Case told = story.raise(concern());
        String id = told.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId();
        ZonedDateTime midnight = LocalDate.now(LONDON).atStartOfDay(LONDON);

        due(id, midnight.minusSeconds(1).toInstant());
        assertThat(list(Story.PRACTITIONER, "Due today")).doesNotContain(id);
        due(id, midnight.toInstant());
        assertThat(list(Story.PRACTITIONER, "Due today")).contains(id);
        due(id, midnight.plusDays(1).minusSeconds(1).toInstant());
        assertThat(list(Story.PRACTITIONER, "Due today")).contains(id);
        due(id, midnight.plusDays(1).toInstant());
        assertThat(list(Story.PRACTITIONER, "Due today")).doesNotContain(id);
    }

    private void due(String id, Instant moment) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(Date.from(moment));
        tasks.saveTask(task);
    }

    @Test
    void aListThatWasWrittenWithAStraightApostropheIsTheSameList() {
        Filter team = filters.createTaskFilterQuery().filterName("My team’s tasks").singleResult();
        team.setName("My team's tasks");
        filters.saveFilter(team);
        long before = filters.createTaskFilterQuery().count();

        standard.ensure();

        assertThat(filters.createTaskFilterQuery().filterName("My team’s tasks").singleResult().getId()).isEqualTo(team.getId());
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void aListFromAnOlderReleaseIsBroughtUpToDateUnderTheSameId() {
        Filter urgent = filters.createTaskFilterQuery().filterName("Urgent").singleResult();
        urgent.setQuery(tasks.createTaskQuery().taskMinPriority(99));
        urgent.setProperties(Map.of("description", "Old words", "priority", 7));
        filters.saveFilter(urgent);
        long before = filters.createTaskFilterQuery().count();

        standard.ensure();

        Filter now = filters.createTaskFilterQuery().filterName("Urgent").singleResult();
        assertThat(now.getId()).isEqualTo(urgent.getId());
        assertThat(now.getProperties()).containsEntry("description", "What cannot wait").containsEntry("priority", 3);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
        Story.Case unsure = story.raise(concern().with("couldComeToHarm", "unsure"));
        assertThat(list(Story.PRACTITIONER, "Urgent"))
                .contains(unsure.step(ConcernProcess.Step.DESCRIBE_THE_INFORMATION).getId());
    }

    @Test
    void aListThatIsUpToDateIsLeftAlone() {
        Filter before = filters.createTaskFilterQuery().filterName("My tasks").singleResult();

        standard.ensure();

        Filter after = filters.createTaskFilterQuery().filterName("My tasks").singleResult();
        assertThat(((FilterEntity) after).getRevision())
                .isEqualTo(((FilterEntity) before).getRevision());
    }

    @Test
    void whatOneHasTakenIsGoneFromTheListOfTheOthers() {
        Story.Case told = weighed(story.raise(concern()), weighTheRisk().with("doubt", "yes")).finish(askForConsent());
        String advice = told.step(AdviceProcess.GIVE_ADVICE).getId();
        assertThat(list(Story.MANAGER, "My team’s tasks")).contains(advice);

        tasks.claim(advice, Story.MANAGER);

        assertThat(list(Story.MANAGER, "My team’s tasks")).doesNotContain(advice);
        assertThat(list(Story.MANAGER, "My tasks")).contains(advice);
    }
}
