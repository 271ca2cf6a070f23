package candour.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import candour.start.StartRefused;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

class NoDemoPeopleTest {

    @Test
    void a_database_of_the_demonstration_is_refused_by_the_real_thing() {
        IdentityService identities = mock(IdentityService.class);
        when(identities.getUserInfo("amina.khan", DemoPeople.MARK)).thenReturn("yes");

        assertThatThrownBy(() -> new NoDemoPeople(identities).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("amina.khan");
    }
}
