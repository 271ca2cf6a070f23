package candour.testing;

import candour.casefile.CaseFileRepository;
import candour.casefile.DecisionRepository;
import candour.scenario.ScenarioPlayer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each test that asks a story of its own, and people who come and go. */
@TestConfiguration(proxyBeanMethods = false)
class Stories {

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Story story(
            ScenarioPlayer player,
            ProcessEngine engine,
            CaseFileRepository cases,
            DecisionRepository decisions,
            JdbcClient jdbc) {
        return new Story(player, engine, cases, decisions, jdbc);
    }

    @Bean
    Staff staff(IdentityService identities) {
        return new Staff(identities);
    }
}
