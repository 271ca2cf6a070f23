package candour.advice;

import org.springframework.stereotype.Component;

/** What was written in a case, for readers who need the matter and not the people: roles in the place of names (R11.8). */
@Component
public class WithoutNames {

    private final NamesOfTheCase names;

    WithoutNames(NamesOfTheCase names) {
        this.names = names;
    }

    /** The text with roles for the names of the case and signs for addresses, numbers and dates of birth. */
    public String of(String reference, String text) {
        return names.of(reference).in(text);
    }
}
