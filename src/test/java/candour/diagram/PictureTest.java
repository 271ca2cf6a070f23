package candour.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import candour.diagram.Drawn.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A picture of a model can be read: by eye, by screen reader, in a browser and in a PDF (R11.7). */
class PictureTest {

    /** The elements that every reader of SVG 1.1 draws; nothing that runs, and nothing that needs a style sheet. */
    private static final Set<String> PLAIN =
            Set.of("svg", "title", "desc", "g", "rect", "circle", "polygon", "path", "text", "tspan");

    private static final Path EVERYTHING = Path.of("src/test/resources/diagram/everything.bpmn");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Drawn draw(Path file) {
        return Drawn.of(Picture.of(read(file), Progress.NONE));
    }

    private static List<String> names(BpmnModelInstance model) {
        Collection<FlowElement> elements = model.getModelElementsByType(FlowElement.class);
        return elements.stream().map(FlowElement::getName).filter(name -> name != null).toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePictureIsNamedAfterItsModel(Path file) {
        Drawn picture = draw(file);

        Process process = read(file).getModelElementsByType(Process.class).iterator().next();
        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.titles().get(0)).isEqualTo(process.getName());
        assertThat(picture.all("desc").get(0).getTextContent()).isNotBlank().doesNotContain("Serves");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingWithANameHasATitleAndShowsIt(Path file) {
        Drawn picture = draw(file);

        List<String> names = names(read(file));
        assertThat(picture.titles()).containsAll(names);
        assertThat(picture.words()).extracting(Said::words).containsExactlyInAnyOrderElementsOf(names);
        assertThat(picture.titles()).doesNotContain("", "Unnamed");
        assertThat(picture.titles().size() - 1)
                .isGreaterThanOrEqualTo(
                        read(file).getModelElementsByType(FlowNode.class).size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void wordsStayInTheirShape(Path file) {
        assertThat(draw(file).words().stream().filter(said -> said.shape() != null))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(isInside(said.box(), said.shape().box()))
                        .as("“%s” stays in its shape", said.words())
                        .isTrue());
    }

    private static boolean isInside(Box inner, Box outer) {
        return inner.x() >= outer.x()
                && inner.right() <= outer.right()
                && inner.y() >= outer.y()
                && inner.bottom() <= outer.bottom();
    }

    @ParameterizedTest
    @MethodSource("models")
    void wordsBesideAShapeOrLineTouchNothing(Path file) {
        Drawn picture = draw(file);

        List<String> faults = new ArrayList<>();
        List<Said> words = picture.words();
        for (Said said : words) {
            if (said.shape() != null) {
                continue;
            }
            picture.shapes().stream()
                    .filter(shape -> shape.box().touches(said.box()))
                    .forEach(shape -> faults.add("“%s” lies over “%s”".formatted(said.words(), shape.title())));
            words.stream()
                    .filter(other -> other != said && other.box().touches(said.box()))
                    .forEach(other -> faults.add("“%s” lies over “%s”".formatted(said.words(), other.words())));
            picture.lines().stream()
                    .filter(line -> line.runsThrough(said.box()))
                    .forEach(line -> faults.add("a line runs through “%s”".formatted(said.words())));
        }
        assertThat(faults).isEmpty();
    }

    /** The same picture stands in a page, in a PDF and in a file. */
    @Test
    void thePictureIsPlainSvg() {
        List<Element> elements = draw(EVERYTHING).all("*");

        assertThat(elements).extracting(Element::getTagName).allMatch(PLAIN::contains);
        assertThat(elements).flatExtracting(PictureTest::attributes).allSatisfy(attribute -> {
            assertThat(attribute.getName()).doesNotStartWith("on").isNotIn("style", "class", "id", "href");
            assertThat(attribute.getValue()).doesNotContain("var(", "url(");
        });
    }

    private static List<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .toList();
    }

    @Test
    void theSameModelAlwaysGivesTheSamePicture() {
        assertThat(Picture.of(read(EVERYTHING), Progress.NONE)).isEqualTo(Picture.of(read(EVERYTHING), Progress.NONE));
    }

    /** Whatever a model's names hold is text (fault S09). */
    @Test
    void markupInANameIsShownAndNotObeyed() {
        Drawn picture = draw(EVERYTHING);

        assertThat(picture.titles()).contains("<script>alert(\"1\")</script> & co");
        assertThat(picture.all("script")).isEmpty();
    }

    @Test
    void whatKindOfThingItIsCanBeSeen() {
        BpmnModelInstance model = read(EVERYTHING);
        List<ModelElementInstance> kinds = new ArrayList<>(model.getModelElementsByType(EventDefinition.class));
        kinds.addAll(model.getModelElementsByType(Gateway.class));
        kinds.addAll(model.getModelElementsByType(UserTask.class));
        kinds.addAll(model.getModelElementsByType(ServiceTask.class));
        kinds.addAll(model.getModelElementsByType(BusinessRuleTask.class));

        String svg = Picture.of(model, Progress.NONE);

        assertThat(kinds).extracting(Marks::of).hasSizeGreaterThan(20).allSatisfy(sign -> assertThat(sign)
                .isNotEmpty()
                .isSubstringOf(svg));
    }

    /** Nobody has to tell colours apart, and who sees nothing is told as well. */
    @Test
    void whatIsDoneAndWhatIsOpenIsSaidInWordsAndShapes() {
        BpmnModelInstance model = read(Path.of("bpmn/sharing.bpmn"));
        String start = model.getModelElementsByType(StartEvent.class).iterator().next().getId();
        String step = model.getModelElementsByType(UserTask.class).iterator().next().getId();

        String svg = Picture.of(model, new Progress(Set.of(start, step), Set.of(step)));

        Drawn picture = Drawn.of(svg);
        assertThat(picture.titles()).contains("Sharing decided (done)", "Choose what, to whom and how (open now)");
        assertThat(picture.all("desc").get(0).getTextContent())
                .endsWith("Done: Sharing decided. Open now: Choose what, to whom and how.");
        assertThat(svg).contains(Marks.TICK, ">now<", ">done<", ">open now<");
    }
}
