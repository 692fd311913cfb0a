// Not TypeScript itself: jest would compile that, and this one is to run as the world's programs do.
import { prepareStories } from './prepare-stories.ts'

export default async function setUp() {
  await prepareStories()
}
