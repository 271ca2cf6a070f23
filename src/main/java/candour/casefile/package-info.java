/**
 * The case file: everything about people, and every word anyone wrote about them. The engine holds
 * references to it and nothing of it (R11.8, R11.9). Serves R11.3, R11.7 and G7; knows neither the engine
 * nor the forms nor any feature.
 */
package candour.casefile;
