package candour.emergency;

import candour.access.Members;
import candour.access.Members.Member;
import candour.advice.WithoutNames;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.ColleagueRepository;
import candour.casefile.EmergencyOpening;
import candour.casefile.EmergencyOpeningRepository;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.names.FoldedName;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Says who opened the case, from where, until when and why; to the lead also what others asked about it (R11.8). */
class OpeningPrefill implements Prefill {

    private final String form;
    private final Words words;

    OpeningPrefill(String form, Words words) {
        this.form = form;
        this.words = words;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        UUID opening = UUID.fromString(opened.facts().get(EmergencyProcess.OPENING.name()));
        return form.equals(EmergencyProcess.CHECK)
                ? Map.of("openingText", words.of(opening, opened.reader()), "questionsText", words.questions(opening, opened.reader()))
                : Map.of("openingText", words.of(opening, opened.reader()));
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill readWhyItWasOpenedPrefill(Words words) {
            return new OpeningPrefill(EmergencyProcess.READ_WHY, words);
        }

        @Bean
        Prefill checkTheOpeningPrefill(Words words) {
            return new OpeningPrefill(EmergencyProcess.CHECK, words);
        }
    }

    /** An opening in words. */
    @Component
    static class Words {

        private final EmergencyOpeningRepository openings;
        private final SubmissionRepository submissions;
        private final PersonRepository people;
        private final Members members;
        private final Agencies agencies;
        private final ColleagueRepository colleagues;
        private final WithoutNames names;
        private final QuestionsAboutAnOpening questions;
        private final Clock clock;

        Words(
                EmergencyOpeningRepository openings,
                SubmissionRepository submissions,
                PersonRepository people,
                Members members,
                Agencies agencies,
                ColleagueRepository colleagues,
                WithoutNames names,
                QuestionsAboutAnOpening questions,
                Clock clock) {
            this.questions = questions;
            this.openings = openings;
            this.submissions = submissions;
            this.people = people;
            this.members = members;
            this.agencies = agencies;
            this.colleagues = colleagues;
            this.names = names;
            this.clock = clock;
        }

        String of(UUID id, String reader) {
            EmergencyOpening opening = openings.get(id);
            Map<String, Object> said = submissions.find(id).orElseThrow().answers();
            String who = name(opening.openedBy());
            return """
                    **%s**, %s, opened it on %s. %s

                    **%s** %s

                    **%s** %s%s"""
                    .formatted(
                            Markdown.plain(who),
                            agencies.byId(opening.agency()).map(Agency::name).orElse(opening.agency()),
                            BritishDate.of(opening.openedAt()),
                            howLong(opening),
                            EmergencyOpenings.WHY,
                            words(opening.reference(), reader, said.get(EmergencyOpenings.WHY)),
                            EmergencyOpenings.NEEDS,
                            words(opening.reference(), reader, said.get(EmergencyOpenings.NEEDS)),
                            isCalledLikeSomebodyInIt(opening.reference(), who)
                                    ? "\n\n**Somebody in this case has the same name as the person who opened it, or one like it.** Find out whether they are the same."
                                    : "");
        }

        private String howLong(EmergencyOpening opening) {
            Instant now = clock.instant();
            if (opening.endedAt() != null) {
                return "It was ended on " + BritishDate.of(opening.endedAt()) + ".";
            }
            return (opening.isOpen(now) ? "They can read it until " : "They could read it until ")
                    + BritishDate.of(opening.until()) + ".";
        }

        /** Whoever works in one agency may be the father in a case of another, where nobody can know it. */
        private boolean isCalledLikeSomebodyInIt(String reference, String who) {
            FoldedName opener = FoldedName.of(who);
            return Stream.concat(
                            people.people(reference).stream().map(Person::name), colleagues.namesIn(reference).stream())
                    .anyMatch(name -> opener.mayBeOnePersons(FoldedName.of(name)));
        }

        String questions(UUID id, String reader) {
            return questions.of(openings.get(id)).stream().map(question -> question(question, reader)).collect(Collectors.joining("\n"));
        }

        private String question(Submission submission, String reader) {
            return "- **%s asks:** %s"
                    .formatted(
                            Markdown.plain(name(submission.submittedBy())),
                            words(submission.reference(), reader, submission.answers().get("openingQuestion")));
        }

        private String words(String reference, String reader, Object said) {
            return Markdown.plain(names.unlessTheySeeAll(reference, reader, (String) said));
        }

        private String name(String userId) {
            return members.find(userId).map(Member::name).orElse(userId);
        }
    }
}
