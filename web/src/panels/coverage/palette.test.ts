import { expect, it } from 'vitest';
import { colours } from './palette';

it('goes from pale to dark', () => expect(colours(3, null)).toEqual(['#cfe1f2', '#6c91b8', '#08407e']));

it('turns at the target: farthest below and farthest above are darkest', () => {
  expect(colours(4, 2)).toEqual(['#a04a00', '#fbd9a5', '#cfe1f2', '#08407e']);
});

it('has one side only where the target is below or above all classes', () => {
  expect(colours(2, 0)).toEqual(['#cfe1f2', '#08407e']);
  expect(colours(2, 2)).toEqual(['#a04a00', '#fbd9a5']);
});
