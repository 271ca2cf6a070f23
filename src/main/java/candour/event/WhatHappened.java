package candour.event;

import candour.access.InTheNameOf;
import candour.access.Members;
import candour.access.Members.Member;
import candour.advice.AboutAColleague;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.event.Questions.Change;
import candour.event.Questions.Choice;
import candour.event.Questions.Question;
import candour.submission.Option;
import candour.submission.ShownForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to a case from one of our own pages: the same questions, checks and steps as the start form in
 * Tasklist, sent as whoever is logged in.
 */
@Component
public class WhatHappened {

    private final Questions questions;
    private final PersonRepository people;
    private final Members members;
    private final AboutAColleague aboutAColleague;
    private final WhatToDoInstead instead;
    private final ShownForms shown;
    private final FormService forms;
    private final RepositoryService repository;
    private final InTheNameOf engine;

    WhatHappened(
            Questions questions,
            PersonRepository people,
            Members members,
            AboutAColleague aboutAColleague,
            WhatToDoInstead instead,
            ShownForms shown,
            FormService forms,
            RepositoryService repository,
            InTheNameOf engine) {
        this.questions = questions;
        this.people = people;
        this.members = members;
        this.aboutAColleague = aboutAColleague;
        this.instead = instead;
        this.shown = shown;
        this.forms = forms;
        this.repository = repository;
        this.engine = engine;
    }

    /** One kind of change, and what is asked about it. */
    public record Kind(String key, String words) {

        /** Whether it stands out: it cannot wait for the rest of the page to be read. */
        public boolean danger() {
            return EventProcess.Change.DANGER.equals(key);
        }

        /** Whether it keeps all of the case; where it is about every lead, whoever has the case says so. */
        public boolean placesAHold() {
            return EventProcess.Change.LEGAL_HOLD.equals(key);
        }

        /** Whether only the safeguarding lead says so. */
        public boolean ofTheLead() {
            return key.startsWith(EventProcess.Change.LEGAL_HOLD);
        }
    }

    /**
     * One field of the page.
     *
     * @param names whether its options are the people of the case by name
     */
    public record Field(
            String key, String type, String words, String hint, boolean required, int longest, boolean names, List<Option> options) {}

    public List<Kind> kinds() {
        return questions.changes().stream().map(WhatHappened::kind).toList();
    }

    private static Kind kind(Change change) {
        return new Kind(change.key(), change.words());
    }

    /** What to do instead where this kind is about somebody, and there is nobody to choose; empty where it can be told. */
    public Optional<String> instead(String reference, String kind) {
        return instead.of(reference, kind);
    }

    /** What is asked about this kind in this case, people by name; empty where there is no such kind. */
    public List<Field> fields(String reference, String user, String kind) {
        Map<String, Object> given = new HashMap<>(shown.forStart(EventProcess.KEY, user));
        // here the case is known, and so is about whom it is already
        given.put("colleagueOptions", aboutAColleague.optionsFor(reference, user));
        return questions.about(kind).stream().map(question -> field(question, reference, given)).toList();
    }

    private Field field(Question question, String reference, Map<String, Object> given) {
        boolean aPerson = question.type().equals("select") && question.key().endsWith("About");
        return new Field(
                question.key(),
                question.type(),
                question.words(),
                // here people have their names, and nobody needs to count
                aPerson ? "" : question.hint(),
                question.required(),
                question.longest(),
                aPerson,
                aPerson
                        ? people.people(reference).stream()
                                .map(person -> new Option(person.label(), PersonOfTheCase.key(person)))
                                .toList()
                        : options(question, given));
    }

    @SuppressWarnings("unchecked")
    private static List<Option> options(Question question, Map<String, Object> given) {
        return question.optionsKey() == null
                ? question.choices().stream().map(WhatHappened::option).toList()
                : (List<Option>) given.getOrDefault(question.optionsKey(), List.of());
    }

    private static Option option(Choice choice) {
        return new Option(choice.label(), choice.value());
    }

    /**
     * Names the people whom answers of this case mean by their place, as somebody who may see names reads them.
     */
    public Map<String, Object> inWords(String reference, Map<String, Object> answers) {
        Map<String, Object> words = new HashMap<>(answers);
        words.remove("reference");
        List<Person> everyone = people.people(reference);
        words.replaceAll((key, answer) -> answer instanceof String text && key.endsWith("About")
                ? PersonOfTheCase.of(text, everyone).map(Person::label).orElse(text)
                : answer);
        return words;
    }

    /**
     * Sends it.
     *
     * @throws candour.submission.Refused if it cannot be taken, in words for whoever sends it
     */
    public void tell(String reference, String user, String kind, Map<String, String> answers) {
        Map<String, Object> form = new HashMap<>(answers);
        form.put("reference", reference);
        form.put(EventProcess.WHAT_CHANGED.name(), kind);
        Member member = members.find(user).orElseThrow();
        engine.ask(member, () -> forms.submitStartForm(
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(EventProcess.KEY)
                        .latestVersion()
                        .singleResult()
                        .getId(),
                form));
    }
}
