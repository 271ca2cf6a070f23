package candour.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.TransferRepository;
import candour.testing.EngineTest;
import candour.testing.Serves;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every scenario that ships ends as it says, through the real pipeline, models and tables. */
@EngineTest
class ScenarioTest {

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ScenarioPlayer player;

    @Autowired
    private DecisionRepository decisions;

    @Autowired
    private TransferRepository transfers;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsAsItSays() {
        return scenarios.all().stream().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            String reference = player.play(scenario);

            Scenario.Expect expect = scenario.expect();
            Set<String> passed = passed(reference);
            assertThat(passed).containsAll(lower(expect.passes()));
            assertThat(passed).doesNotContainAnyElementsOf(lower(expect.avoids()));
            if ("held".equals(expect.outcome())) {
                assertThat(waitingAt(reference)).contains(expect.at().toLowerCase(Locale.UK));
                assertThat(transfers.ofCase(reference)).noneMatch(transfer -> transfer.sentAt() != null);
            } else {
                assertThat(decisions.latest(reference, "concern")
                                .or(() -> decisions.latest(reference, "information-request"))
                                .or(() -> decisions.latest(reference, "unsecured-receipt")))
                        .map(Decision::outcome)
                        .hasValueSatisfying(outcome -> assertThat(outcome.words()).isEqualTo(expect.outcome()));
            }
        }));
    }

    /** Whoever needs no advice is not kept from sending: with everything agreed it takes few steps. */
    @Serves({"R1.1", "R7.1"})
    @Test
    void thePlainPathTakesAtMostSevenStepsUntilItIsSent() {
        Scenario plain = scenarios.all().stream()
                .filter(scenario -> scenario.id().equals("help-wanted-parent-agrees"))
                .findFirst()
                .orElseThrow();

        String reference = player.play(plain.with(Map.of("worn out", "very tired")));

        List<String> finished = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(reference)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list()
                .stream()
                .map(HistoricTaskInstance::getTaskDefinitionKey)
                .toList();
        assertThat(finished).contains("send-it");
        assertThat(finished.indexOf("send-it") + 1).isLessThanOrEqualTo(7);
    }

    /** Ids and names of everything the case went through, called and separate processes included. */
    private Set<String> passed(String reference) {
        Set<String> passed = new HashSet<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(instance -> {
                    passed.add(instance.getProcessDefinitionKey());
                    history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .list()
                            .forEach(step -> {
                                passed.add(step.getActivityId());
                                passed.add(inWords(step.getActivityId()));
                                if (step.getActivityName() != null) {
                                    passed.add(step.getActivityName().toLowerCase(Locale.UK));
                                }
                            });
                });
        return passed;
    }

    /** “Send it” also where its name says to whom. */
    private static String inWords(String step) {
        return step.replace('-', ' ');
    }

    /** Ids and names of the steps that wait, and of the processes they are in. */
    private Set<String> waitingAt(String reference) {
        Set<String> waiting = new HashSet<>();
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list().forEach(task -> {
            waiting.add(task.getTaskDefinitionKey());
            waiting.add(inWords(task.getTaskDefinitionKey()));
            waiting.add(task.getName().replace(" · " + reference, "").toLowerCase(Locale.UK));
            waiting.add(repository
                    .getProcessDefinition(task.getProcessDefinitionId())
                    .getKey());
        });
        return waiting;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
    }
}
