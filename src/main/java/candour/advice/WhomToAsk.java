package candour.advice;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.advice.Advisers.Asked;
import candour.advice.Advisers.Wanted;
import candour.casefile.CaseFileRepository;
import candour.casefile.ColleagueRepository;
import candour.submission.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom one can ask for advice on a case: a level of the agency, or one person of it by name (R9.7, R13.1). */
@Component
public class WhomToAsk {

    private static final String PERSON = "by-name:";

    private final Advisers advisers;
    private final CaseFileRepository cases;
    private final Members members;

    WhomToAsk(Advisers advisers, CaseFileRepository cases, Members members) {
        this.advisers = advisers;
        this.cases = cases;
        this.members = members;
    }

    /** In words, and as {@link #facts} takes it; nobody who may not advise on this case is among them. */
    public List<Option> options(String reference) {
        return options(advisers.about(reference));
    }

    /**
     * The same for whoever advises on the case without its names: who is missing would tell them whom it is about. Whoever may not
     * advise is passed over.
     */
    List<Option> optionsOfAnAdviser(String reference) {
        return options(advisers.asIfAboutNobody(reference));
    }

    private List<Option> options(Advisers.Case about) {
        List<Option> options = new ArrayList<>();
        for (Role role : advisers.rolesFor(about)) {
            options.add(new Option(advisers.isOutside(about, role) ? "Somebody outside the agency" : level(role), Advisers.key(role)));
        }
        for (Role role : Role.ADVISING) {
            for (String person : advisers.peopleFor(about, role)) {
                String name = members.find(person).map(Member::name).orElse(person);
                options.add(new Option(name + ", " + role.words(), PERSON + person));
            }
        }
        return options;
    }

    /** What may have been chosen in any case of this agency, and whoever of it an answer may name, in words. */
    public Map<String, String> words(String agency) {
        Map<String, String> words = new HashMap<>();
        for (Role role : Role.values()) {
            members.names(members.ofGroup(role.groupOf(agency))).forEach((person, name) -> {
                words.put(person, name);
                words.put(PERSON + person, name + ", " + role.words());
            });
        }
        words.put(ColleagueRepository.WITHOUT_ACCOUNT, AboutAColleague.WITHOUT_ACCOUNT);
        Role.ADVISING.forEach(role -> words.put(Advisers.key(role), level(role)));
        return words;
    }

    /** Who answers where this was chosen. */
    Asked asked(String reference, String chosen) {
        Map<String, String> facts = facts(chosen);
        return advisers.find(
                reference,
                new Wanted(
                        cases.get(reference).agency(),
                        facts.get(AdviceProcess.ADVICE_FROM.name()),
                        facts.get(AdviceProcess.ADVISER.name()),
                        null));
    }

    private static String level(Role role) {
        return Character.toUpperCase(role.words().charAt(0)) + role.words().substring(1);
    }

    /** The facts that follow from a choice, for the engine; the manager's level where nothing was chosen. */
    public Map<String, String> facts(String chosen) {
        Map<String, String> facts = new HashMap<>();
        boolean byName = chosen != null && chosen.startsWith(PERSON);
        facts.put(AdviceProcess.ADVICE_FROM.name(), byName ? Advisers.BY_NAME : chosen);
        facts.put(AdviceProcess.ADVISER.name(), byName ? chosen.substring(PERSON.length()) : null);
        return facts;
    }
}
