// Reads { "schemas": { name: schema }, "documents": [ { "schema": name, "document": any } ] } from standard input and prints, for each
// document in turn, null when it is valid and else the validator's errors.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const input = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, strictRequired: false, validateFormats: false });
const validators = Object.fromEntries(
  Object.entries(input.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
);
const answers = input.documents.map(({ schema, document }) =>
  validators[schema](document) ? null : ajv.errorsText(validators[schema].errors),
);
process.stdout.write(JSON.stringify(answers));
