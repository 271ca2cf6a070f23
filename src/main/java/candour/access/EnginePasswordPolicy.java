package candour.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Holds every password that anybody sets to {@link PasswordRules}, those included that an administrator sets in Admin
 * (R11.9). The names of the rules are the engine's own, for which Admin has words.
 */
class EnginePasswordPolicy implements PasswordPolicy {

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new LongEnough(), new HardToGuess());
    }

    private static final class LongEnough implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_LENGTH";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of("minLength", String.valueOf(PasswordRules.SHORTEST));
        }

        @Override
        public boolean execute(String password) {
            return password.length() >= PasswordRules.SHORTEST;
        }
    }

    private static final class HardToGuess implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return "PASSWORD_POLICY_USER_DATA";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return PasswordRules.isHardToGuess(password, "");
        }

        @Override
        public boolean execute(String password, User user) {
            return PasswordRules.isHardToGuess(password, user == null || user.getId() == null ? "" : user.getId());
        }
    }
}
