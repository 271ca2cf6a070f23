package candour.sso;

import java.util.Optional;
import java.util.Set;

/**
 * Who somebody is and where and as what they work, as their provider says now.
 *
 * @param agency empty for those who belong to none
 * @param groups the engine's groups they are in, and no others
 */
record Standing(String userId, String firstName, String lastName, Optional<String> agency, Set<String> groups) {

    Standing {
        groups = Set.copyOf(groups);
    }
}
