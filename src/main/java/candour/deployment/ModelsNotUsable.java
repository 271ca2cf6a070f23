package candour.deployment;

import java.util.List;

/** The models name something that is not there, or do what no model may; the product does not start with them. */
class ModelsNotUsable extends RuntimeException {

    ModelsNotUsable(List<String> missing) {
        super("The models cannot be used:\n- " + String.join("\n- ", missing));
    }
}
