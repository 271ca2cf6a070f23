package candour.access;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.EngineTest;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No call reads through every right there is: with very many open tasks that was the most of what a list took. */
@EngineTest
class GroupsOfThePersonTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private List<String> asked(Function<AuthorizationManager, List<String>> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> question.apply(context.getAuthorizationManager()));
    }

    @Test
    void aGroupWithoutAnyRightIsNotLookedFor() {
        List<String> groups = List.of("northfield-school-practitioner", "has-no-right");

        assertThat(asked(rights -> rights.filterAuthenticatedGroupIds(groups))).isEqualTo(groups);
    }

    @Test
    void whoeverHasNoGroupHasNone() {
        assertThat(asked(rights -> rights.filterAuthenticatedGroupIds(null))).isEmpty();
    }
}
