/** Draws a part of a template from the data of the whole card and of the place that it stands in. */
export type Draw = (root: unknown, here: unknown) => unknown;

/** What is wrong with a template, as an error that names it. */
export type Fault = (what: string) => Error;

/** Reads what stands between `${` and `}`; undefined when it is nothing of that kind. */
export type Binding = (expression: string, fault: Fault) => Draw | undefined;

/*
 * path       = ["$root."] name {"." name}
 * value      = path | "int(" path ")" | condition
 * condition  = term {"&&" term}
 * term       = path | "!" path | path ("==" | "!=") "'text'"
 */
const path = String.raw`(?!(?:true|false|null|undefined)\b)(?:\$root\.)?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`;
const isPath = new RegExp(`^${path}$`);
const wholeNumber = new RegExp(`^int\\((${path})\\)$`);
const negation = new RegExp(`^!(${path})$`);
const comparison = new RegExp(String.raw`^(${path}) *(==|!=) *'([^'\\{}\r\n]*)'$`);

/** A name by itself is looked for where it stands, not further out: `$root` is the only way there. */
export const pathBinding: Binding = (expression) =>
  isPath.test(expression) ? substituted(expression) : undefined;

/** A value keeps its type. */
export const valueBinding: Binding = (expression, fault) =>
  pathBinding(expression, fault) ?? integer(expression, fault) ?? conditionBinding(expression, fault);

export const conditionBinding: Binding = (expression) => {
  const terms = expression.split(/ *&& */).map(term);
  if (terms.length === 1) return terms[0];
  return terms.every((one) => one !== undefined)
    ? (root, here) => terms.every((draw) => isTrue(draw(root, here)))
    : undefined;
};

const integer: Binding = (expression, fault) => {
  const [, name] = wholeNumber.exec(expression) ?? [];
  return name === undefined ? undefined : integerOf(name, fault);
};

function term(expression: string): Draw | undefined {
  if (isPath.test(expression)) return found(expression);
  const [, negated] = negation.exec(expression) ?? [];
  if (negated !== undefined) return negationOf(found(negated));
  const [, name, operator, text = ''] = comparison.exec(expression) ?? [];
  return name === undefined ? undefined : comparisonOf(found(name), operator === '==', text);
}

function comparisonOf(value: Draw, isSame: boolean, text: string): Draw {
  return (root, here) => (value(root, here) === text) === isSame;
}

function negationOf(draw: Draw): Draw {
  return (root, here) => !isTrue(draw(root, here));
}

/** The empty text and 0 are true here. */
function isTrue(value: unknown): boolean {
  return typeof value === 'boolean' ? value : value !== undefined && value !== null;
}

/** Text is read as far as it is a number. The value stands in no error: it may be somebody's words. */
function integerOf(name: string, fault: Fault): Draw {
  const value = substituted(name);
  return (root, here) => {
    const given = value(root, here);
    if (typeof given !== 'string' && typeof given !== 'number') return undefined;
    const number = Number.parseInt(String(given), 10);
    if (typeof given === 'string' && Number.isNaN(number)) throw fault(`int(${name}) is of no number`);
    return number;
  };
}

/** What is not there shows as its expression, so that a test sees it. */
function substituted(name: string): Draw {
  const value = found(name);
  return (root, here) => {
    const given = value(root, here);
    return given === undefined ? `\${${name}}` : given;
  };
}

function found(name: string): Draw {
  const isOfRoot = name.startsWith('$root.');
  const names = name
    .toLowerCase()
    .split('.')
    .slice(isOfRoot ? 1 : 0);
  return (root, here) => names.reduce(property, isOfRoot ? root : here);
}

/** By its name in whatever case, the first of them, as Microsoft's does; never what an object inherits. */
function property(of: unknown, name: string): unknown {
  if (!of) return undefined;
  const key = Object.keys(of).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : (of as Record<string, unknown>)[key];
}
