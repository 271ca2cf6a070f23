package candour.demo;

import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Without the profile of the demonstration nothing of it is there, least of all the end of every case. */
class NoDemonstrationTest {

    @Configuration
    @EnableWebMvc
    @ComponentScan(basePackageClasses = DemonstrationPage.class)
    static class TheRealThing {

        @Bean
        IdentityService identities() {
            return mock(IdentityService.class);
        }
    }

    @Test
    void nothingBeginsAnewAndNobodyIsLedOrLoggedInAsAnother() {
        new WebApplicationContextRunner().withUserConfiguration(TheRealThing.class).run(context -> {
            MockMvc real = MockMvcBuilders.webAppContextSetup(context).build();

            real.perform(post(DemonstrationPage.ANEW).param("which", "0")).andExpect(status().isNotFound());
            real.perform(get("/demonstration")).andExpect(status().isNotFound());
            real.perform(get("/guide")).andExpect(status().isNotFound());
            real.perform(post("/guide/go-on").param("as", "tom.okafor")).andExpect(status().isNotFound());
        });
    }
}
