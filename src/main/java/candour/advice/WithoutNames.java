package candour.advice;

import candour.access.Members;
import candour.access.Role;
import candour.casefile.CaseFileRepository;
import org.springframework.stereotype.Component;

/** What was written in a case, for readers who need the matter and not the people: roles in the place of names (R11.8). */
@Component
public class WithoutNames {

    private final NamesOfTheCase names;
    private final CaseFileRepository cases;
    private final Members members;

    WithoutNames(NamesOfTheCase names, CaseFileRepository cases, Members members) {
        this.names = names;
        this.cases = cases;
        this.members = members;
    }

    /** The text with roles for the names of the case and signs for addresses, numbers and dates of birth. */
    public String of(String reference, String text) {
        return names.of(reference).in(text);
    }

    /**
     * The same for a step of the lead or the senior manager that may come to somebody else by name: the case beside it shows them no
     * names either (ADR 15).
     *
     * @param reader the user id of whoever opens the step, or null where the product looks
     */
    public String unlessTheySeeAll(String reference, String reader, String text) {
        boolean seesAll = reader != null
                && (cases.get(reference).belongsTo(reader)
                        || members.find(reader).filter(one -> one.has(Role.LEAD) || one.has(Role.SENIOR)).isPresent());
        return seesAll ? text : of(reference, text);
    }
}
