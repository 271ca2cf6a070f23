package candour.submission;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A form that somebody may fill in now. */
public final class OpenForm {

    private final FormContract contract;
    private final String reference;
    private final Supplier<Map<String, Object>> shown;

    OpenForm(FormContract contract, String reference, Supplier<Map<String, Object>> shown) {
        this.contract = contract;
        this.reference = reference;
        this.shown = shown;
    }

    /** The case; empty before there is one. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Options and lines by their keys, as they are now. */
    Map<String, Object> shown() {
        return shown.get();
    }

    /** What of this the form asks for. */
    public Map<String, Object> askedFor(Map<String, Object> written) {
        return new Fitting((field, choice) -> true).of(contract.fields(), written);
    }

    /** What of this the form asks for and can still be answered so. */
    public Map<String, Object> stillFitting(Map<String, Object> written) {
        Map<String, Object> now = shown.get();
        return new Fitting((field, choice) -> field.offers(choice, now)).of(contract.fields(), written);
    }
}
