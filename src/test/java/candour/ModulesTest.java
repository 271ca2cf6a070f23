package candour;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void features_reach_each_other_only_through_their_public_face_and_never_in_a_circle() {
        ApplicationModules.of(CandourApplication.class).verify();
    }
}
