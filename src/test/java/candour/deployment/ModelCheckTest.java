package candour.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;

/** A model that needs something which is not there is refused with the names, before anything is deployed (M01). */
class ModelCheckTest {

    private final List<Resource> shipped = new ShippedModels().all();

    @Test
    void everythingThatShipsIsComplete() {
        assertThatCode(() -> checkWithEveryBean().refuseIfIncomplete(shipped)).doesNotThrowAnyException();
    }

    @Test
    void aModelWithoutItsFormIsRefusedByName() {
        List<Resource> alone = List.of(shipped("advice-manager.bpmn"));

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(alone))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessage("The models cannot be used:\n"
                        + "- advice-manager.bpmn: “Give advice” needs the form “give-advice”, which is not there");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        List<Resource> alone = List.of(shipped("concern.bpmn"));

        assertThatThrownBy(() -> check(new StaticApplicationContext()).refuseIfIncomplete(alone))
                .hasMessageContainingAll(
                        "the form “concern”",
                        "the form “describe-the-information”",
                        "the decision table “scope”",
                        "the process “carrying-out”",
                        "there is no bean “recordTheDecision”",
                        "there is no bean “deadlines”");
    }

    @Test
    void aServiceTaskThatDoesNothingIsRefused() {
        List<Resource> changed = new ArrayList<>(shipped);
        Resource decision = shipped("decision.bpmn");
        changed.remove(decision);
        changed.add(new Resource(
                "decision.bpmn", decision.content().replace(" camunda:delegateExpression=\"${onWhatBasis}\"", "")));

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(changed))
                .hasMessageContaining("decision.bpmn: “Work out the basis” says nothing of what it does");
    }

    /** Whoever changes a model cannot run a program with it (S01, S05). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${onWhatBasis}                                            | ${dataSource.getConnection()}
            ${onWhatBasis}                                            | ${execution.processEngineServices}
            ${onWhatBasis}                                            | ${''.getClass().forName('java.lang.Runtime')}
            ${onWhatBasis}                                            | ${deadlines.dueAt('x', harm).getClass()}
            ${onWhatBasis}                                            | ${deadlines['class']}
            ${onWhatBasis}                                            | ${T(java.lang.Runtime).exec('x')}
            ${onWhatBasis}                                            | ${onWhatBasis} ${
            camunda:delegateExpression="${onWhatBasis}"               | camunda:class="java.lang.Object"
            camunda:delegateExpression="${onWhatBasis}"               | camunda:expression="${onWhatBasis}"
            camunda:delegateExpression="${onWhatBasis}"               | camunda:type="external" camunda:topic="x"
            <bpmn:startEvent                                          | <bpmn:scriptTask id="x"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:startEvent
            <bpmn:conditionExpression                                 | <bpmn:conditionExpression language="groovy"
            <?xml version="1.0" encoding="UTF-8"?>                    | <!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>
            """)
    void aModelThatWouldRunSomethingElseIsRefused(String instead, String of) {
        Resource decision = shipped("decision.bpmn");
        assertThat(decision.content()).contains(instead);
        Resource changed = new Resource("decision.bpmn", decision.content().replace(instead, of));

        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(List.of(changed)))
                .isInstanceOf(ModelsNotUsable.class)
                .hasMessageContaining("decision.bpmn: ")
                .hasMessageNotContaining("needs the");
    }

    @Test
    void aTableInAnotherLanguageIsRefused() {
        Resource harm = shipped("harm.dmn");
        Resource changed = new Resource(
                "harm.dmn", harm.content().replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" "));

        assertThat(changed.content()).isNotEqualTo(harm.content());
        assertThatThrownBy(() -> checkWithEveryBean().refuseIfIncomplete(List.of(changed)))
                .hasMessageContaining("expressionLanguage of inputEntry is not allowed");
    }

    private Resource shipped(String name) {
        return shipped.stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ModelCheck check(ApplicationContext beans) {
        return new ModelCheck(beans, mock(RepositoryService.class));
    }

    private static ModelCheck checkWithEveryBean() {
        return check(new StaticApplicationContext() {
            @Override
            public boolean containsBean(String name) {
                return true;
            }

            @Override
            public Class<?> getType(String name) {
                return name.equals("dataSource") ? Object.class : ModelCheck.class;
            }
        });
    }
}
