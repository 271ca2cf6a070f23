package candour.concern;

import candour.advice.AboutAColleague;
import candour.casefile.Item;
import candour.casefile.Person;
import candour.casefile.PersonRepository;
import candour.consent.Conversations;
import candour.engine.DecisionTables;
import candour.engine.Fact;
import candour.submission.Answers;
import candour.submission.Filing;
import candour.submission.Sent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files the people and the items of information, and plans whose consent is a question (R6.1, R11.1, R11.2). */
@Component
class DescribeTheInformationFiling implements Filing {

    private final PersonRepository people;
    private final DecisionTables tables;
    private final Conversations conversations;
    private final AboutAColleague aboutAColleague;

    DescribeTheInformationFiling(
            PersonRepository people,
            DecisionTables tables,
            Conversations conversations,
            AboutAColleague aboutAColleague) {
        this.people = people;
        this.tables = tables;
        this.conversations = conversations;
        this.aboutAColleague = aboutAColleague;
    }

    @Override
    public String form() {
        return ConcernProcess.Step.DESCRIBE_THE_INFORMATION;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        List<Person> filed = DescribedPeople.in(sent.answers().rows("people"));
        people.add(sent.reference(), sent.id(), filed);
        int position = 0;
        for (Answers row : sent.answers().rows("items")) {
            UUID about = filed.get(Integer.parseInt(row.text("about")) - 1).id();
            people.add(sent.reference(), sent.id(), item(row, about, ++position, sent.at()));
        }
        conversations.plan(sent.reference());
        Optional.ofNullable(sent.answers().text("colleague"))
                .ifPresent(colleague -> aboutAColleague.note(
                        sent.reference(), colleague, sent.user(), sent.facts().get(Fact.HARM.name())));
        return Map.of();
    }

    private Item item(Answers row, UUID about, int position, Instant at) {
        return new Item(
                UUID.randomUUID(),
                about,
                position,
                row.text("what"),
                row.text("kind"),
                row.text("source"),
                row.date("happenedOn"),
                row.text("stillCurrent"),
                isConfidential(row),
                new Item.Noted(row.text("happenedAbout"), row.text("lateReasons"), at));
    }

    private boolean isConfidential(Answers row) {
        Map<String, Object> facts = new HashMap<>();
        for (String question : List.of("confidential", "isPrivate", "isPublic", "expectedPrivate")) {
            facts.put(question, row.text(question));
        }
        return !"no".equals(tables.answer("confidentiality", facts).get("confidentialItem"));
    }
}
