package candour.access;

import static candour.testing.Filled.concern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.testing.EngineTest;
import candour.testing.Serves;
import candour.testing.Story;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionTrackingMode;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.filter.FormContentFilter;

/** Doors that one line of our settings shuts, and another that stands before it in our code: each must hold alone (R11.9). */
@Serves("R11.9")
@EngineTest
class DoorsShutBySettingsTest {

    @Autowired
    private Story story;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ServletContext server;

    @Autowired
    private SameAccount account;

    /** Facts of the flow stand there, for tables alone; a process owner counts what runs. */
    @Test
    void whoeverSeesThatACaseRunsDoesNotSeeItsVariables() {
        String runs = story.raise(concern()).step("describe-the-information").getProcessInstanceId();
        identities.setAuthentication("olive.grant", List.of(Groups.PROCESS_OWNERS), List.of("northfield-school"));
        try {
            assertThatThrownBy(() -> runtime.getVariables(runs)).isInstanceOf(AuthorizationException.class);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** It reads whatever is sent by PUT, PATCH or DELETE into memory before anybody has asked who sends it. */
    @Test
    void nothingReadsAFormBeforeTheDoor() {
        assertThat(product.getBeansOfType(FormContentFilter.class)).isEmpty();
    }

    /** An address is copied, sent and kept in a history. */
    @Test
    void noSessionStandsInAnAddress() {
        assertThat(server.getEffectiveSessionTrackingModes()).containsExactly(SessionTrackingMode.COOKIE);
    }

    /** Two people at one computer, the second of whom logs in over the first. */
    @Test
    void nothingOfTheSessionOfBeforeGoesOnAfterALogIn() {
        var request = new MockHttpServletRequest();
        request.getSession().setAttribute("of the one before", "what they read");
        String before = request.getSession().getId();

        new SessionWithItsToken(account)
                .onAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(Story.PRACTITIONER, null, List.of()),
                        request,
                        new MockHttpServletResponse());

        assertThat(request.getSession().getId()).isNotEqualTo(before);
        assertThat(request.getSession().getAttribute("of the one before")).isNull();
    }
}
