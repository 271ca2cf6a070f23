package candour.advice;

import candour.access.Members;
import candour.casefile.CaseFileRepository;
import candour.lead.WholeCase;
import org.springframework.stereotype.Component;

/** What was written in a case, for readers who need the matter and not the people: roles in the place of names (R11.8). */
@Component
public class WithoutNames {

    private final NamesOfTheCase names;
    private final CaseFileRepository cases;
    private final Members members;
    private final WholeCase whole;

    WithoutNames(NamesOfTheCase names, CaseFileRepository cases, Members members, WholeCase whole) {
        this.names = names;
        this.cases = cases;
        this.members = members;
        this.whole = whole;
    }

    /** The text with roles for the names of the case and signs for addresses, numbers and dates of birth. */
    public String of(String reference, String text) {
        return names.of(reference).in(text);
    }

    /**
     * The same for a step of the lead or the senior manager, which may come to somebody else by name, or which no senior manager has
     * taken yet: the case beside it shows them no names either (ADR 15).
     *
     * @param reader the user id of whoever opens the step, or null where the product looks
     */
    public String unlessTheySeeAll(String reference, String reader, String text) {
        boolean seesAll = members.find(reader).filter(one -> whole.isOpenTo(cases.get(reference), one)).isPresent();
        return seesAll ? text : of(reference, text);
    }
}
