/**
 * Draws process models as pictures, one renderer for README, case page, record and PDF: SVG 1.1 from the drawing that
 * Camunda Modeler keeps in the model. Shows, where asked, what is done and what is open now. Serves R11.7. Knows no
 * feature and no case, serves nothing over HTTP and holds no personal data.
 */
package candour.diagram;
